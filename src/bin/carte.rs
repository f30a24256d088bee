//! The author's command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    carte_sociale::cli::run()
}
