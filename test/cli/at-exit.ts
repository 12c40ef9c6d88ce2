/** What to add to the environment of a process to say something about itself on stderr when it ends. */
export function atExit(expression: string): Record<string, string> {
  const hook = `data:text/javascript,process.on('exit',()=>process.stderr.write(${expression}))`;
  return { NODE_OPTIONS: `--import=${hook}` };
}
