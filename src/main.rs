//! The program: arguments to command to exit code.

use std::process::ExitCode;

/// Laying out asks for memory in a great many small pieces, which this gives and takes back faster than most systems.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let worker = std::thread::Builder::new().stack_size(verbale::threads::STACK).spawn(verbale::cli::run);
    match worker.map(std::thread::JoinHandle::join) {
        Ok(Ok(code)) => code,
        // A panic has told its own story on standard error.
        Ok(Err(_)) => ExitCode::from(1),
        Err(error) => {
            eprintln!("error: the work cannot be started: {error}");
            ExitCode::from(1)
        }
    }
}
