/** Some text set as articles are. */
export function Specimen() {
  return (
    <p className="specimen">
      Nobody wrote it down because everybody knew.{' '}
      <span className="specimen-mark">The crew’s own log has it at 23:20</span>, early enough for the pilot
      boat to have put out before the tide turned.
    </p>
  );
}
