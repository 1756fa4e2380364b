declare module 'lunr-languages/*' {
  import type lunr from 'lunr';
  const add: (on: typeof lunr) => void;
  export default add;
}
