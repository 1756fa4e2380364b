/**
 * Where the page meets the processes behind it: every call is checked for its sender, parsed by the contract, passed to
 * the library process or the shell, and answered with an envelope; events go out to every window.
 */
export { broadcast } from './broadcast';
export { pageOrigin } from './isTrustedSender';
export { registerCalls, type CallTargets } from './registerCalls';
