//! Images that an enclosure shows. Their size in pixels is taken from the head of the file, so that a small file that
//! would unpack into a huge picture is refused before anything unpacks it; then each is decoded once, since a picture
//! that proved damaged only on its page could not be told with its place in the enclosure.

use std::io::Cursor;
use std::sync::Arc;

use image::{ImageFormat, ImageReader};

use crate::project::files::{FileError, Files};

/// An image file, at most.
const FILE_LIMIT: u64 = 32_000_000;
/// Pixels of an image, at most: an A4 page at 600 dots an inch.
const PIXEL_LIMIT: u64 = 35_000_000;

/// An image that can be shown.
#[derive(Debug, Clone)]
pub struct ImageFile {
    /// The file's bytes.
    pub bytes: Arc<Vec<u8>>,
    /// The usual ending of its format, whatever the file was called.
    pub ending: &'static str,
}

/// Why an image cannot be shown, in the words of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImageError {
    /// The file cannot be had.
    File(FileError),
    /// None of the formats that can be shown.
    Format,
    /// The head of the file makes no sense.
    Damaged,
    /// More pixels than are allowed.
    TooLarge {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
}

impl std::fmt::Display for ImageError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ImageError::File(error) => error.fmt(f),
            ImageError::Format => f.write_str("it is not a PNG, JPEG, GIF or WebP image"),
            ImageError::Damaged => f.write_str("the file is damaged"),
            ImageError::TooLarge { width, height } => {
                write!(f, "it has {width} × {height} pixels, and {} million are allowed", PIXEL_LIMIT / 1_000_000)
            }
        }
    }
}

impl ImageError {
    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            ImageError::File(FileError::Outside) => "put the image into the project and name it with a relative path",
            ImageError::File(FileError::Missing) => {
                "put the file there, or mend its path, which is read from the folder that the enclosure is in"
            }
            ImageError::File(_) => "name a PNG or JPEG file",
            ImageError::Format => "save the image as PNG or JPEG",
            ImageError::Damaged => "save or fetch the image anew",
            ImageError::TooLarge { .. } => "save it smaller: 300 dots an inch are enough for print",
        }
    }
}

/// Reads an image.
///
/// # Errors
/// Where the file cannot be had, is of another format, is damaged or has too many pixels.
pub fn read(files: &dyn Files, path: &str) -> Result<ImageFile, ImageError> {
    let bytes = files.read(path, FILE_LIMIT).map_err(ImageError::File)?;
    let ending = match image::guess_format(&bytes) {
        Ok(ImageFormat::Png) => "png",
        Ok(ImageFormat::Jpeg) => "jpg",
        Ok(ImageFormat::Gif) => "gif",
        Ok(ImageFormat::WebP) => "webp",
        _ => return Err(ImageError::Format),
    };
    let reader = ImageReader::new(Cursor::new(&bytes)).with_guessed_format().map_err(|_| ImageError::Damaged)?;
    let (width, height) = reader.into_dimensions().map_err(|_| ImageError::Damaged)?;
    match u64::from(width) * u64::from(height) {
        0 => Err(ImageError::Damaged),
        pixels if pixels > PIXEL_LIMIT => Err(ImageError::TooLarge { width, height }),
        _ if image::load_from_memory(&bytes).is_err() => Err(ImageError::Damaged),
        _ => Ok(ImageFile { bytes: Arc::new(bytes), ending }),
    }
}
