// Usage: aho_corasick NAMES TEXTS OUT. Texts are separated by NUL; child.ts says what is answered.
use aho_corasick::{AhoCorasick, AhoCorasickBuilder};
use std::{env, fmt::Write as _, fs, io};

extern "C" {
    /// Processor time of this process in microseconds (POSIX).
    fn clock() -> std::os::raw::c_long;
}

type Hit = (usize, usize, usize);

fn main() {
    let paths: Vec<String> = env::args().skip(1).collect();
    let names = fs::read_to_string(&paths[0]).unwrap();
    let texts = fs::read_to_string(&paths[1]).unwrap();
    let names: Vec<&str> = names.split('\n').collect();
    let texts: Vec<&str> = texts.split('\0').collect();
    let search = AhoCorasickBuilder::new().ascii_case_insensitive(true).dfa(true).build(&names);
    let (mut hits, mut kept) = (vec![], vec![]);
    let mut out = String::new();
    for (at, text) in texts.iter().enumerate() {
        kept.clear();
        ruled(&search, text.as_bytes(), &mut hits, &mut kept);
        for (start, end, name) in &kept {
            writeln!(out, "{at} {start} {end} {name}").unwrap();
        }
    }
    fs::write(&paths[2], out).unwrap();
    println!("ready");
    for line in io::stdin().lines() {
        let start = unsafe { clock() };
        let mut count = 0;
        if line.unwrap() == "raw" {
            for text in &texts {
                count += search.find_overlapping_iter(text).count();
            }
        } else {
            for text in &texts {
                kept.clear();
                ruled(&search, text.as_bytes(), &mut hits, &mut kept);
                count += kept.len();
            }
        }
        println!("{} {count}", unsafe { clock() - start } as f64 / 1000.0);
    }
}

fn ruled(search: &AhoCorasick, text: &[u8], hits: &mut Vec<Hit>, kept: &mut Vec<Hit>) {
    let is_word = |i: usize| text.get(i).map_or(false, |byte| byte.is_ascii_alphanumeric());
    hits.clear();
    for hit in search.find_overlapping_iter(text) {
        if !is_word(hit.start().wrapping_sub(1)) && !is_word(hit.end()) {
            hits.push((hit.start(), hit.end(), hit.pattern()));
        }
    }
    hits.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
    let mut free = 0;
    for &(start, end, name) in hits.iter() {
        if start >= free {
            free = end;
            kept.push((start, end, name));
        }
    }
}
