//! Programs that a test starts and that never outlive it.

use std::{
    io::{BufRead, BufReader, ErrorKind, Read},
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, Command, ExitStatus, Stdio},
    sync::{
        Arc, Mutex,
        mpsc::{self, RecvTimeoutError},
    },
    thread,
    time::{Duration, Instant},
};

/// How long a program may take until it says where it listens.
const START: Duration = Duration::from_secs(30);

/// How often a program that ends at once is started.
const ATTEMPTS: usize = 4;

/// A running program. It is killed when this goes out of scope, also when a test fails.
pub struct Process {
    child: Child,
    output: Arc<Mutex<Vec<String>>>,
}

impl Process {
    /// Starts `command` and waits for the line in which `find` sees what the caller wants to know.
    /// A program that ends before is started anew: the port or screen that it chose may just have been taken.
    ///
    /// # Panics
    ///
    /// When the program is not installed, ends early every time, or does not say it in time.
    #[track_caller]
    pub fn start<T>(command: &mut Command, find: impl Fn(&str) -> Option<T>) -> (Self, T) {
        let name = name(command);
        let mut said = Vec::new();
        for _ in 0..ATTEMPTS {
            let (process, lines) = Self::spawn(command);
            loop {
                match lines.recv_timeout(START) {
                    Ok(line) => {
                        if let Some(found) = find(&line) {
                            return (process, found);
                        }
                    }
                    Err(RecvTimeoutError::Disconnected) => break,
                    Err(RecvTimeoutError::Timeout) => {
                        panic!("{name} did not start; it said: {:?}", process.output())
                    }
                }
            }
            said.push(process.output());
        }
        panic!("{name} did not start; it said: {said:?}");
    }

    /// Starts the command for a port, which listens there without saying so, and waits until it does.
    /// When another program was there first, it is started anew for another port.
    ///
    /// # Panics
    ///
    /// When the program is not installed, ends early every time, or does not listen in time.
    #[track_caller]
    pub fn listening(command: impl Fn(u16) -> Command) -> (Self, u16) {
        let mut said = Vec::new();
        for _ in 0..ATTEMPTS {
            let port = free_port();
            let mut command = command(port);
            let (mut process, _) = Self::spawn(&mut command);
            match process.wait_until_it_listens(port) {
                Ok(()) => return (process, port),
                Err(Some(status)) => said.push((status, process.output())),
                Err(None) => panic!(
                    "{} does not listen; it said: {:?}",
                    name(&command),
                    process.output()
                ),
            }
        }
        panic!("a server does not start; it said: {said:?}");
    }

    /// Waits until something listens at `port`: an error with how the program ended, or without when it takes too long.
    fn wait_until_it_listens(&mut self, port: u16) -> Result<(), Option<ExitStatus>> {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().ok().flatten() {
                return Err(Some(status));
            }
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(());
            }
            if start.elapsed() > START {
                return Err(None);
            }
            thread::sleep(Duration::from_millis(20));
        }
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

/// A port of this machine that nothing listens at yet, for a program that cannot choose one itself.
fn free_port() -> u16 {
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
