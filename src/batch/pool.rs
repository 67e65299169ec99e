//! Worker processes: starting them, giving them jobs, and bearing their loss.
//!
//! A worker has the job that it works on, and the next one, so that it never waits. When a worker is lost, the job that
//! it worked on is given to another one. If that one is lost too, the job is at fault and fails; but somebody may have
//! ended these processes from outside, and then it is given out a few times more. A job that takes too long fails at
//! once, and its worker is ended.

mod last_words;
mod loss;

use std::collections::VecDeque;
use std::io::{self, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::protocol::{Begin, Done, Finding, FromWorker, Job, ToWorker, receive, send};
use crate::diagnostic::{Code, Diagnostic};
use last_words::{Cause, LastWords};
use loss::{LOSS, MOST_LOSSES};

/// Jobs that a worker has at a time: the one that it works on, and the next.
const AT_HAND: usize = 2;

/// Jobs after which a worker is replaced, lest anything that is never given back add up.
const SERVICE: u64 = 5_000;

/// How long a worker may take to open the project.
const START: Duration = Duration::from_mins(2);

/// How long a worker that says nothing more may take to end.
const DYING: Duration = Duration::from_secs(2);

/// How long something is waited for at a time.
const PATIENCE: Duration = Duration::from_millis(200);

/// What the workers of a run may do.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Workers at a time.
    pub workers: usize,
    /// How long a packet may take.
    pub time: Duration,
    /// Memory that a worker may take, in bytes.
    pub memory: u64,
}

/// Why a run cannot go on.
#[derive(Debug)]
pub enum PoolError {
    /// A worker process cannot be started.
    Start(io::Error),
    /// Workers end before they are ready; with what the last one said.
    Ended(String),
    /// A worker cannot use the project.
    Refused(Vec<Finding>),
}

/// The workers of a run.
#[derive(Debug)]
pub struct Pool {
    program: PathBuf,
    begin: Begin,
    limits: Limits,
    workers: Vec<Worker>,
    /// Jobs of lost workers, which are given out before any other.
    again: VecDeque<Given>,
    events: Receiver<Event>,
    sender: Sender<Event>,
    started: u64,
    failed_starts: u32,
}

/// A job that was given out.
#[derive(Debug)]
struct Given {
    job: Box<Job>,
    /// How much the workers weigh that were lost at it.
    lost: u32,
}

#[derive(Debug)]
struct Worker {
    id: u64,
    child: Child,
    orders: Sender<ToWorker>,
    ready: bool,
    queue: VecDeque<Given>,
    /// Since when it works on the first job of its queue, or has been opening the project.
    since: Instant,
    served: u64,
    last_words: LastWords,
}

#[derive(Debug)]
enum Event {
    Said(u64, FromWorker),
    /// A worker says nothing more, or what is no message.
    Lost {
        id: u64,
        is_ending: bool,
    },
}

impl Pool {
    /// No worker is started yet.
    #[must_use]
    pub fn new(program: PathBuf, begin: Begin, limits: Limits) -> Self {
        let (sender, events) = channel();
        Self {
            program,
            begin,
            limits,
            workers: Vec::new(),
            again: VecDeque::new(),
            events,
            sender,
            started: 0,
            failed_starts: 0,
        }
    }

    /// Whether another job can be given.
    #[must_use]
    pub fn has_room(&self) -> bool {
        let taken: usize = self.workers.iter().map(|worker| worker.queue.len()).sum();
        taken + self.again.len() < self.limits.workers * AT_HAND
    }

    /// Whether nothing is in work.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.again.is_empty() && self.workers.iter().all(|worker| worker.queue.is_empty())
    }

    /// Gives a job.
    ///
    /// # Errors
    /// Where a worker is needed for it and cannot be started.
    pub fn give(&mut self, job: Job) -> Result<(), PoolError> {
        self.hand_out(Given { job: Box::new(job), lost: 0 })
    }

    /// Waits for something to come of a job. `None` where nothing is in work, or nothing has come for a while, so that
    /// whoever waits can look around.
    ///
    /// # Errors
    /// Where workers cannot be started, or cannot use the project.
    pub fn wait(&mut self) -> Result<Option<(Job, Done)>, PoolError> {
        let patience = Instant::now() + PATIENCE;
        while !self.is_idle() {
            // What has been said in time is heard first, however late this one listens.
            while let Ok(event) = self.events.try_recv() {
                if let Some(done) = self.hear(event)? {
                    return Ok(Some(done));
                }
            }
            if let Some(late) = self.give_up_late()? {
                return Ok(Some(late));
            }
            let wake = self.workers.iter().filter_map(|worker| self.deadline(worker)).min().unwrap_or(patience);
            match self.events.recv_timeout(wake.min(patience).saturating_duration_since(Instant::now())) {
                Ok(event) => {
                    if let Some(done) = self.hear(event)? {
                        return Ok(Some(done));
                    }
                }
                Err(RecvTimeoutError::Timeout) if Instant::now() >= patience => return Ok(None),
                Err(_) => {}
            }
        }
        Ok(None)
    }

    /// Until when a worker must have said something.
    fn deadline(&self, worker: &Worker) -> Option<Instant> {
        let limit = if worker.ready { self.limits.time } else { START };
        (!worker.queue.is_empty() || !worker.ready).then(|| worker.since + limit)
    }

    /// Ends the worker, if there is one, whose job has taken too long, and returns that job as failed.
    fn give_up_late(&mut self) -> Result<Option<(Job, Done)>, PoolError> {
        let now = Instant::now();
        let late = self.workers.iter().position(|worker| self.deadline(worker).is_some_and(|deadline| deadline <= now));
        let Some(late) = late else { return Ok(None) };
        let mut worker = self.workers.swap_remove(late);
        end(&mut worker);
        if !worker.ready {
            return self.count_failed_start(worker, LOSS).map(|()| None);
        }
        let current = worker.queue.pop_front();
        self.take_back(worker.queue)?;
        Ok(current.map(|given| {
            let seconds = self.limits.time.as_secs_f64();
            let complaint = Diagnostic::error(
                Code::TimeLimit,
                format!("`{}` was not done after {seconds} seconds", given.job.note),
            );
            let complaint = complaint.help("mend what takes so long, or give it more time with `--time-limit`");
            loss::failed(*given.job, complaint)
        }))
    }

    fn hear(&mut self, event: Event) -> Result<Option<(Job, Done)>, PoolError> {
        match event {
            Event::Said(id, said) => {
                let Some(at) = self.workers.iter().position(|worker| worker.id == id) else { return Ok(None) };
                let worker = &mut self.workers[at];
                worker.since = Instant::now();
                match said {
                    FromWorker::Ready => {
                        worker.ready = true;
                        self.failed_starts = 0;
                        Ok(None)
                    }
                    FromWorker::Refused(reasons) => Err(PoolError::Refused(reasons)),
                    FromWorker::Done(done) => {
                        let is_next = worker.queue.front().is_some_and(|given| given.job.number == done.number);
                        if !is_next {
                            // Whatever it has made, it is not what it was asked for.
                            let worker = self.workers.swap_remove(at);
                            return self.mourn(worker, false);
                        }
                        worker.served += 1;
                        let given = worker.queue.pop_front();
                        if done.last || (worker.served >= SERVICE && worker.queue.is_empty()) {
                            self.retire(id)?;
                        }
                        Ok(given.map(|given| (*given.job, *done)))
                    }
                }
            }
            Event::Lost { id, is_ending } => {
                let Some(at) = self.workers.iter().position(|worker| worker.id == id) else { return Ok(None) };
                let worker = self.workers.swap_remove(at);
                self.mourn(worker, is_ending)
            }
        }
    }

    /// Lets a worker go; a job that waits for it goes to another.
    fn retire(&mut self, id: u64) -> Result<(), PoolError> {
        let Some(at) = self.workers.iter().position(|worker| worker.id == id) else { return Ok(()) };
        // It ends when it is given nothing more.
        let Worker { orders, mut child, queue, .. } = self.workers.swap_remove(at);
        drop(orders);
        thread::spawn(move || child.wait());
        self.take_back(queue)
    }

    /// A worker has ended by itself, or somebody has ended it.
    fn mourn(&mut self, mut worker: Worker, is_ending: bool) -> Result<Option<(Job, Done)>, PoolError> {
        // One that talks nonsense would live on.
        let status = loss::ended(&mut worker.child, if is_ending { DYING } else { Duration::ZERO });
        let words = worker.last_words.read();
        if !worker.ready {
            return self.count_failed_start(worker, loss::weight(status)).map(|()| None);
        }
        let Some(current) = worker.queue.pop_front() else { return Ok(None) };
        let cause = Cause::of(&words);
        let lost = current.lost + loss::weight(status);
        // Memory and stack are the job's own doing.
        let done = if lost >= MOST_LOSSES || !matches!(cause, Cause::Unknown(_)) {
            Some(loss::failed_at(*current.job, &cause, status, self.limits.memory))
        } else {
            self.again.push_front(Given { lost, ..current });
            None
        };
        self.take_back(worker.queue)?;
        Ok(done)
    }

    /// A worker has ended, or was ended, before it was ready: its jobs go to others, as long as there is hope of one.
    fn count_failed_start(&mut self, worker: Worker, weight: u32) -> Result<(), PoolError> {
        self.failed_starts += weight;
        if self.failed_starts >= MOST_LOSSES {
            return Err(PoolError::Ended(worker.last_words.read().trim().to_string()));
        }
        self.take_back(worker.queue)
    }

    /// Gives the jobs of a lost worker to others.
    fn take_back(&mut self, jobs: VecDeque<Given>) -> Result<(), PoolError> {
        self.again.extend(jobs);
        while let Some(given) = self.again.pop_front() {
            self.hand_out(given)?;
        }
        Ok(())
    }

    fn hand_out(&mut self, given: Given) -> Result<(), PoolError> {
        let free = self.workers.iter().position(|worker| worker.queue.is_empty() && worker.served < SERVICE);
        let at = match free {
            Some(at) => at,
            None if self.workers.len() < self.limits.workers => self.start()?,
            None => {
                let waiting = self.workers.iter().enumerate().filter(|(_, worker)| worker.served < SERVICE);
                match waiting.min_by_key(|(_, worker)| worker.queue.len()) {
                    Some((at, _)) => at,
                    None => self.start()?,
                }
            }
        };
        let worker = &mut self.workers[at];
        if worker.queue.is_empty() {
            worker.since = Instant::now();
        }
        // A worker that does not listen any more has ended, which is told by an event of its own.
        let _ = worker.orders.send(ToWorker::Job(given.job.clone()));
        worker.queue.push_back(given);
        Ok(())
    }

    fn start(&mut self) -> Result<usize, PoolError> {
        self.started += 1;
        let id = self.started;
        let mut child = Command::new(&self.program)
            .arg("worker")
            // Each worker is one of many: they share the cores among them.
            .env("RAYON_NUM_THREADS", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(PoolError::Start)?;
        let (orders, waiting) = channel::<ToWorker>();
        if let Some(mut stdin) = child.stdin.take() {
            // On a thread of its own: a worker that does not read must not stop the run.
            thread::spawn(move || waiting.iter().take_while(|order| send(&mut stdin, order).is_ok()).for_each(drop));
        }
        if let Some(stdout) = child.stdout.take() {
            let sender = self.sender.clone();
            thread::spawn(move || {
                let mut stdout = BufReader::new(stdout);
                let is_ending = loop {
                    match receive(&mut stdout) {
                        Ok(Some(said)) => {
                            if sender.send(Event::Said(id, said)).is_err() {
                                return;
                            }
                        }
                        Ok(None) => break true,
                        Err(_) => break false,
                    }
                };
                let _ = sender.send(Event::Lost { id, is_ending });
            });
        }
        let last_words = child.stderr.take().map(LastWords::listen).unwrap_or_default();
        let _ = orders.send(ToWorker::Begin(self.begin.clone()));
        let (since, queue) = (Instant::now(), VecDeque::new());
        self.workers.push(Worker { id, child, orders, ready: false, queue, since, served: 0, last_words });
        Ok(self.workers.len() - 1)
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        for mut worker in self.workers.drain(..) {
            if !worker.queue.is_empty() || !worker.ready {
                end(&mut worker);
            }
            // The others end by themselves when they are given nothing more.
            drop(worker.orders);
            let _ = worker.child.wait();
        }
    }
}

fn end(worker: &mut Worker) {
    // It may have ended by itself.
    let _ = worker.child.kill();
    let _ = worker.child.wait();
}
