//! Many packets in one run: fast, restartable, never half done.
//!
//! # Steps
//!
//! - [`work`] finds the notes and makes [jobs](protocol::Job) of them, one at a time: a note, an addressee, a row.
//! - [`run`] takes the names of the output for the jobs, hands them out, and keeps the [`manifest`].
//! - [`pool`] starts worker processes of the same program and watches over them: whatever happens in one, a panic, a
//!   stack overflow, work without end or memory without bound, costs the note that it was made for and no other.
//! - [`worker`] is what such a process does: it opens the project once and makes a packet a job.
//! - [`key`] says what a packet was made from, so that it is not made again while that is unchanged; [`explain`] tells it.
//! - [`verify`] holds files against manifests, and [`merge`] joins those of several machines.
//!
//! What parent and worker say to each other is a [`protocol`] of lines, which could as well come from another machine.
//!
//! # What a crash leaves
//!
//! A file is written in a hidden folder beside its place and gets its name in one step, so that a kill at any moment
//! leaves whole files only. A packet is in the manifest after its file has its name, so that a kill between the two
//! costs its being made again, into the same bytes. Packets are not forced onto the disk one by one, which would cost
//! more than making them: should the power fail, some files may be damaged. That is found, since an unchanged packet is
//! only skipped where its file still has the bytes that the manifest tells.

pub mod explain;
pub mod key;
pub mod manifest;
pub mod merge;
pub mod pool;
pub mod protocol;
pub mod run;
pub mod staging;
pub mod table;
pub mod verify;
pub mod work;
pub mod worker;
