//! A real server on a free port, and a client that sends exactly the bytes it is given.

#![allow(dead_code, reason = "each test file uses its own part of this")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::{LazyLock, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use server::{Asset, Encoding, Limits, Server, Site};
use tokio::sync::oneshot;

pub(crate) const HASH: &str = "0123456789abcdef";

/// A text that every encoding makes smaller.
pub(crate) fn script() -> Vec<u8> {
    "export const n = 1;\n".repeat(200).into_bytes()
}

pub(crate) fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut pressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut pressed, &Default::default()).unwrap();
    pressed
}

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut pressed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut pressed).unwrap();
    pressed
}

pub(crate) fn zstandard(bytes: &[u8]) -> Vec<u8> {
    zstd::bulk::compress(bytes, 3).unwrap()
}

/// One file of every kind, compressed once for all tests.
pub(crate) fn site() -> Site {
    static SITE: LazyLock<Site> = LazyLock::new(one_of_every_kind);
    SITE.clone()
}

fn one_of_every_kind() -> Site {
    let encoded = |name: &str, bytes: Vec<u8>| {
        Asset::new(name, bytes.clone())
            .with(Encoding::Brotli, brotli(&bytes))
            .with(Encoding::Zstd, zstandard(&bytes))
            .with(Encoding::Gzip, gzip(&bytes))
    };
    let page = |words: &str| format!("<!doctype html><p>{}", words.repeat(40)).into_bytes();
    Site::new(
        [
            encoded("index.html", page("the app ")),
            encoded("404.html", page("nothing here ")),
            encoded("privacy.html", page("private ")),
            encoded("topics/heat-pack.html", page("warm ")),
            encoded("topics/sleep/index.html", page("sleep ")),
            encoded(&format!("app.{HASH}.js"), script()),
            encoded(&format!("app.{HASH}.wasm"), script()),
            encoded(&format!("style.{HASH}.css"), script()),
            encoded(&format!("guideline.{HASH}.bundle"), script()),
            encoded("sw.js", script()),
            encoded("manifest.webmanifest", script()),
            encoded("icons/icon.svg", script()),
            Asset::new("icons/icon.png", vec![7; 500]),
        ],
        ["/check", "/plan"],
    )
    .unwrap()
}

/// A server that runs until it is dropped or told to stop.
pub(crate) struct Served {
    pub(crate) address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Served {
    pub(crate) fn new() -> Self {
        Self::with(site(), Limits::default(), false)
    }

    pub(crate) fn with(site: Site, limits: Limits, metrics: bool) -> Self {
        let (tell, told) = mpsc::channel();
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
            runtime.unwrap().block_on(async {
                let server =
                    Server::bind(site, "127.0.0.1:0".parse().unwrap(), limits, metrics).await.unwrap();
                tell.send(server.address()).unwrap();
                server
                    .serve(async {
                        let _ = stopped.await;
                    })
                    .await;
            });
        });
        Self { address: told.recv().unwrap(), stop: Some(stop), thread: Some(thread) }
    }

    /// Tells it to stop, and comes back at once.
    pub(crate) fn tell(&mut self) {
        let _ = self.stop.take().unwrap().send(());
    }

    /// Waits until it has stopped.
    pub(crate) fn wait(&mut self) {
        self.thread.take().unwrap().join().unwrap();
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        stream
    }

    /// Sends bytes and reads until the other side closes.
    pub(crate) fn raw(&self, bytes: &[u8]) -> Answer {
        let mut stream = self.connect();
        stream.write_all(bytes).unwrap();
        let mut read = Vec::new();
        stream.read_to_end(&mut read).unwrap();
        Answer::parse(&read)
    }

    /// A request with these header lines besides the usual ones.
    pub(crate) fn ask(&self, method: &str, path: &str, lines: &[&str]) -> Answer {
        let lines: String = lines.iter().map(|line| format!("{line}\r\n")).collect();
        let request = format!("{method} {path} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n{lines}\r\n");
        self.raw(request.as_bytes())
    }

    pub(crate) fn get(&self, path: &str, lines: &[&str]) -> Answer {
        self.ask("GET", path, lines)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn parse(read: &[u8]) -> Self {
        let end = read.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or_else(|| {
            unreachable!("no whole answer: {:?}", String::from_utf8_lossy(read));
        });
        let head = std::str::from_utf8(&read[..end]).unwrap();
        let (first, lines) = head.split_once("\r\n").unwrap_or((head, ""));
        let mut headers = BTreeMap::new();
        for line in lines.lines() {
            let (name, value) = line.split_once(": ").unwrap();
            let before = headers.insert(name.to_lowercase(), value.to_owned());
            assert_eq!(before, None, "{name} twice");
        }
        Self {
            status: first.split(' ').nth(1).unwrap().parse().unwrap(),
            headers,
            body: read[end + 4..].to_vec(),
        }
    }

    /// A header, or nothing.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}
