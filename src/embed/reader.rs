//! Reads the files that people bring: bytes in, bytes out, in a worker or in the page.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::opening;
use crate::wire;

/// What carries out requests, one at a time.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Desk {
    desk: opening::Desk,
    answer: Vec<u8>,
}

#[wasm_bindgen]
impl Desk {
    /// One that has read nothing.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes an encoded [`Request`](opening::Request); invalid bytes ask for nothing. Returns whether it begins with other files.
    pub fn ask(&mut self, request: &[u8]) -> bool {
        let request = wire::from_bytes::<opening::Request>(request);
        let is_first = request.as_ref().is_some_and(opening::Request::is_first);
        if let Some(request) = request {
            self.desk.ask(request);
        }
        is_first
    }

    /// What is being done, see [`opening::Desk::phase`].
    pub fn phase(&self) -> usize {
        self.desk.phase()
    }

    /// Goes on for a slice; returns whether the answer is there.
    pub fn step(&mut self) -> bool {
        let answer = self.desk.step();
        if let Some(answer) = &answer {
            self.answer = wire::to_bytes(answer);
        }
        answer.is_some()
    }

    /// Takes the answer, encoded.
    pub fn answer(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.answer)
    }
}
