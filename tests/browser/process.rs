//! Programs that a test starts and that never outlive it.

use std::{
    io::{BufRead, BufReader, ErrorKind, Read},
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, mpsc},
    thread,
    time::{Duration, Instant},
};

/// How long a program may take until it says where it listens.
const START: Duration = Duration::from_secs(30);

/// A running program. It is killed when this goes out of scope, also when a test fails.
pub struct Process {
    child: Child,
    output: Arc<Mutex<Vec<String>>>,
}

impl Process {
    /// Starts `command` and waits for the line in which `find` sees what the caller wants to know.
    ///
    /// # Panics
    ///
    /// When the program is not installed, ends early, or does not say it in time.
    #[track_caller]
    pub fn start<T>(command: &mut Command, find: impl Fn(&str) -> Option<T>) -> (Self, T) {
        let name = name(command);
        let (process, lines) = Self::spawn(command);
        loop {
            match lines.recv_timeout(START) {
                Ok(line) => {
                    if let Some(found) = find(&line) {
                        return (process, found);
                    }
                }
                Err(_) => panic!("{name} did not start; it said: {:?}", process.output()),
            }
        }
    }

    /// Starts `command`, which listens at `port` without saying so, and waits until it does.
    ///
    /// # Panics
    ///
    /// When the program is not installed, ends early, or does not listen in time.
    #[track_caller]
    pub fn listening(command: &mut Command, port: u16) -> Self {
        let name = name(command);
        let (mut process, _) = Self::spawn(command);
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            let ended = process.child.try_wait().ok().flatten();
            assert!(
                ended.is_none() && start.elapsed() < START,
                "{name} does not listen ({ended:?}); it said: {:?}",
                process.output()
            );
            thread::sleep(Duration::from_millis(20));
        }
        process
    }

    #[track_caller]
    fn spawn(command: &mut Command) -> (Self, mpsc::Receiver<String>) {
        let spawned = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut child = spawned.unwrap_or_else(|error| not_started(&name(command), &error));
        let output = Arc::new(Mutex::new(Vec::new()));
        let (sender, lines) = mpsc::channel();
        let stdout = child.stdout.take().expect("standard output is piped");
        keep_lines(stdout, output.clone(), sender);
        (Self { child, output }, lines)
    }

    /// Every line that the program wrote so far.
    pub fn output(&self) -> Vec<String> {
        self.output
            .lock()
            .expect("no thread panics while it holds the lines")
            .clone()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // A program that has already ended needs no killing.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port of this machine that nothing listens at, for a program that cannot choose one itself.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    let address = listener.local_addr().expect("a listener has an address");
    address.port()
}

/// Runs a program to its end: whether it succeeded, and all that it said.
#[track_caller]
pub fn run(command: &mut Command) -> (bool, String) {
    let name = name(command);
    let ended = command.stdin(Stdio::null()).output();
    let output = ended.unwrap_or_else(|error| not_started(&name, &error));
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

/// Reads a program's output until its end, so that the program never waits for a reader.
fn keep_lines(
    output: impl Read + Send + 'static,
    kept: Arc<Mutex<Vec<String>>>,
    sender: mpsc::Sender<String>,
) {
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            kept.lock()
                .expect("no thread panics while it holds the lines")
                .push(line.clone());
            // Nobody listens any more once the program has started.
            let _ = sender.send(line);
        }
    });
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

#[track_caller]
fn not_started(name: &str, error: &std::io::Error) -> ! {
    if error.kind() == ErrorKind::NotFound {
        panic!("Missing: {name}. Install it with `make setup`.");
    }
    panic!("{name} could not be started: {error}");
}
