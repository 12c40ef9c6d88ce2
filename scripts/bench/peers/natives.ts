import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const CRATES = '/usr/share/cargo/registry';
const PYTHON_PEERS = ['pyahocorasick==2.3.1', 'spacy==3.8.16'];

/** What a peer finds without the shared rule: only bare strings can be counted against each other. */
export type Free = 'bare strings' | 'its own tokenizer';

/** A peer outside Node: what to start, or why it is not there. */
export type Native =
  | { readonly command: readonly string[]; readonly free: Free }
  | { readonly absent: string };

/**
 * Builds or finds the peers that are not JavaScript.
 *
 * @param folder  for what is built
 */
export function natives(folder: string): Readonly<Record<string, Native>> {
  return {
    pyahocorasick: python('ahocorasick', 'pyahocorasick.py', 'bare strings'),
    'Rust aho-corasick DFA': rust(folder),
    Hyperscan: hyperscan(folder),
    'spaCy tokenizer and PhraseMatcher': python('spacy', 'spacy_pipeline.py', 'its own tokenizer'),
  };
}

const OWN_PYTHON = join(homedir(), '.cache/skillgauge-bench/python');

/** Installs the Python peers into an environment of their own, outside the project. @returns a failure, or null */
export function installPythonPeers(): string | null {
  return runAll([
    ['python3', '-m', 'venv', OWN_PYTHON],
    [join(OWN_PYTHON, 'bin/pip'), 'install', '--quiet', '--retries', '0', ...PYTHON_PEERS],
  ]);
}

function python(module: string, script: string, free: Free): Native {
  const own = join(OWN_PYTHON, 'bin/python');
  const interpreter = process.env['BENCH_PYTHON'] ?? (existsSync(own) ? own : 'python3');
  const { status } = spawnSync(interpreter, ['-c', `import ${module}`]);
  if (status !== 0)
    return { absent: `${interpreter} has no module ${module}: add --install, or set BENCH_PYTHON` };
  return { command: [interpreter, join(HERE, script)], free };
}

function hyperscan(folder: string): Native {
  const program = join(folder, 'hyperscan');
  const source = join(HERE, 'hyperscan.cpp');
  const failure = runAll([['g++', '-O3', '-march=native', '-std=c++17', '-o', program, source, '-lhs']]);
  return failure === null
    ? { command: [program], free: 'bare strings' }
    : { absent: `${failure} (needs g++, libhyperscan-dev)` };
}

/** From Debian's sources of the crates, without a registry. */
function rust(folder: string): Native {
  const crates = existsSync(CRATES) ? readdirSync(CRATES) : [];
  const [memchr, search] = ['memchr-', 'aho-corasick-'].map((name) => crates.find((c) => c.startsWith(name)));
  if (!memchr || !search) return { absent: 'needs rustc, librust-aho-corasick-dev' };
  const library = (name: string, crate: string, more: readonly string[]) => [
    ...['rustc', '--crate-name', name, '--crate-type', 'rlib', '--edition', '2018', '--cap-lints', 'allow'],
    ...['-C', 'opt-level=3', '--cfg', 'feature="std"', '--out-dir', folder, ...more],
    join(CRATES, crate, 'src/lib.rs'),
  ];
  // What memchr's build script finds out for x86-64.
  const vectors = ['simd', 'sse2', 'sse42', 'avx'].flatMap((kind) => ['--cfg', `memchr_runtime_${kind}`]);
  const program = join(folder, 'aho_corasick');
  const failure = runAll([
    library('memchr', memchr, process.arch === 'x64' ? vectors : []),
    library('aho_corasick', search, ['--extern', `memchr=${join(folder, 'libmemchr.rlib')}`]),
    [
      ...['rustc', '-C', 'opt-level=3', '-C', 'target-cpu=native', '--edition', '2021'],
      ...['-L', `dependency=${folder}`, '--extern', `aho_corasick=${join(folder, 'libaho_corasick.rlib')}`],
      ...['-o', program, join(HERE, 'aho_corasick.rs')],
    ],
  ]);
  return failure === null
    ? { command: [program], free: 'bare strings' }
    : { absent: `${failure} (needs rustc)` };
}

/** @returns the first failure in one line, or null */
function runAll(commands: readonly (readonly string[])[]): string | null {
  for (const [program, ...args] of commands) {
    const { status, stderr, error } = spawnSync(program as string, args, { encoding: 'utf8' });
    if (error) return error.message;
    if (status !== 0) return `${program} failed: ${stderr.trim().split('\n')[0]}`;
  }
  return null;
}
