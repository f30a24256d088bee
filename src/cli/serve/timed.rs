//! A connection with a deadline for all that is read or written, however slowly it comes.
#![allow(clippy::disallowed_methods, reason = "the clock of a server, which never runs in a browser")]

use std::{
    io::{self, Read, Write},
    net::TcpStream,
    time::{Duration, Instant},
};

pub(super) struct Timed<'stream> {
    stream: &'stream TcpStream,
    end: Instant,
}

impl<'stream> Timed<'stream> {
    /// The connection, cut after `time`.
    pub(super) fn new(stream: &'stream TcpStream, time: Duration) -> Self {
        Self { stream, end: Instant::now() + time }
    }

    fn time_left(&self) -> io::Result<Option<Duration>> {
        let left = self.end.saturating_duration_since(Instant::now());
        if left.is_zero() { Err(io::ErrorKind::TimedOut.into()) } else { Ok(Some(left)) }
    }
}

impl Read for Timed<'_> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.stream.set_read_timeout(self.time_left()?)?;
        self.stream.read(bytes)
    }
}

impl Write for Timed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.set_write_timeout(self.time_left()?)?;
        self.stream.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::{net::TcpListener, thread};

    use super::*;

    #[test]
    fn one_byte_now_and_then_does_not_keep_a_connection() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let mut sender = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let (stream, _) = listener.accept().unwrap();
        thread::scope(|scope| {
            scope.spawn(move || {
                while sender.write_all(b"a").is_ok() {
                    thread::park_timeout(Duration::from_millis(5));
                }
            });
            let mut bytes = Vec::new();
            assert!(Timed::new(&stream, Duration::from_millis(100)).read_to_end(&mut bytes).is_err());
            assert!(bytes.len() > 1);
            drop(stream);
        });
    }
}
