//! Feeds mutated inputs to every entry point of data, until a panic, a broken rule or an input that takes too long.
//!
//! ```text
//! make fuzz                                    an hour for each target, of processor time on Linux
//! cargo run --features cli --example fuzz -- --seconds 60 [--seed 7] [--only prose] [--input FILE]
//! ```
//!
//! On stable Rust, without instrumentation: mutations are of JSON, of tokens and of bytes, from the corpora of the tests and of
//! `corpus/`. An input that fails is written to `target/fuzz/`, to run again with `--input`; once mended, it becomes a test.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program for a terminal")]
#![allow(clippy::disallowed_methods, reason = "it runs for a time, which no browser does")]

mod mutation;
mod random;
mod targets;
mod values;

use std::{
    env, fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    process::ExitCode,
    time::{Duration, Instant},
};

use mutation::mutated;
use random::Random;
use targets::{TARGETS, Target, corpus};

/// The longest time for 100 kB of input, or for less. Ten times what is promised: this is an unoptimised build, on a busy machine.
const LONGEST: Duration = Duration::from_secs(10);

struct Options {
    seconds: u64,
    seed: u64,
    only: Option<String>,
    input: Option<PathBuf>,
}

fn main() -> ExitCode {
    let Some(options) = options() else {
        eprintln!("fuzz [--seconds 60] [--seed 1] [--only TARGET] [--input FILE]");
        return ExitCode::from(2);
    };
    let chosen: Vec<_> =
        TARGETS.iter().filter(|target| options.only.as_ref().is_none_or(|only| *only == target.name)).collect();
    println!("fuzz: seed {}, {} s for {} targets", options.seed, options.seconds, chosen.len());
    let share = Duration::from_secs(options.seconds) / u32::try_from(chosen.len().max(1)).unwrap_or(1);
    let are_sound: Vec<bool> = chosen
        .into_iter()
        .map(|target| match &options.input {
            Some(path) => fs::read(path).is_ok_and(|input| tried(target, &input, "--input").is_some()),
            None => fuzzed(target, options.seed, share),
        })
        .collect();
    ExitCode::from(u8::from(are_sound.is_empty() || are_sound.contains(&false)))
}

fn options() -> Option<Options> {
    let mut options = Options { seconds: 60, seed: 1, only: None, input: None };
    let mut arguments = env::args().skip(1);
    while let Some(name) = arguments.next() {
        let value = arguments.next()?;
        match name.as_str() {
            "--seconds" => options.seconds = value.parse().ok()?,
            "--seed" => options.seed = value.parse().ok()?,
            "--only" => options.only = Some(value),
            "--input" => options.input = Some(value.into()),
            _ => return None,
        }
    }
    Some(options)
}

/// Runs a target for `time`; false as soon as an input fails. The same seed gives the same inputs.
fn fuzzed(target: &Target, seed: u64, time: Duration) -> bool {
    let seeds = corpus(target);
    let (start, mut count, mut slowest) = (Clock::start(), 0_u64, Duration::ZERO);
    while start.elapsed() < time {
        let mut random = Random::new(seed, count);
        let input = mutated(&seeds, target.is_json, &mut random);
        let Some(taken) = tried(target, &input, &format!("seed {seed}, input {count}")) else { return false };
        slowest = slowest.max(taken);
        count += 1;
    }
    println!("{:>9}: {count} inputs, the slowest in {} ms", target.name, slowest.as_millis());
    true
}

/// Runs one input: the time for 100 kB of it, or `None` if it failed.
fn tried(target: &Target, input: &[u8], what: &str) -> Option<Duration> {
    let start = Clock::start();
    let result = catch_unwind(AssertUnwindSafe(|| (target.run)(input)));
    let taken = start.elapsed();
    let size = u32::try_from(input.len().div_ceil(100_000).max(1)).unwrap_or(u32::MAX);
    let fault = match result {
        Ok(Ok(())) if taken / size < LONGEST => return Some(taken / size),
        Ok(Ok(())) => format!("took {} s for {} bytes", taken.as_secs(), input.len()),
        Ok(Err(rule)) => rule,
        Err(_) => "panicked".to_owned(),
    };
    let path = PathBuf::from("target/fuzz").join(format!("{}.bin", target.name));
    let is_kept = fs::create_dir_all("target/fuzz").and_then(|()| fs::write(&path, input)).is_ok();
    eprintln!("{}: {what}: {fault}", target.name);
    if is_kept {
        eprintln!("the input is in {}", path.display());
    }
    None
}

/// Processor time of this thread where the system gives it (Linux), else time: what runs beside it neither takes from what is
/// tried nor makes an input slow.
enum Clock {
    Processor(Duration),
    Wall(Instant),
}

impl Clock {
    fn start() -> Self {
        processor_time().map_or_else(|| Self::Wall(Instant::now()), Self::Processor)
    }

    fn elapsed(&self) -> Duration {
        match self {
            Self::Processor(start) => processor_time().unwrap_or_default().saturating_sub(*start),
            Self::Wall(start) => start.elapsed(),
        }
    }
}

fn processor_time() -> Option<Duration> {
    let line = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    // A system that does not count says zero.
    line.split_whitespace().next()?.parse().ok().filter(|nanos| *nanos > 0).map(Duration::from_nanos)
}
