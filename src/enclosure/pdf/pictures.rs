//! Pictures of a page as data that stands in the SVG.
//!
//! A photograph that is a JPEG in the PDF stays that JPEG, byte for byte but for its comments and camera data: a
//! scanned page decoded and stored without loss would be ten times its size. Everything else becomes a PNG, grey
//! where no colour is in it. Nothing is made smaller or coarser.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hayro_interpret::hayro_syntax::Filter;
use hayro_interpret::hayro_syntax::object::{Array, Name, Object, Stream};
use hayro_interpret::{ImageData, LumaData, RasterImage};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder as _};

/// The most pixels a picture may have: an A3 page at 600 dots an inch.
pub const MOST_PIXELS: u64 = 80_000_000;

/// The quality at which a photograph is stored that was a JPEG but cannot stay the one it was.
const QUALITY: u8 = 90;

/// A picture.
pub struct Picture {
    /// The file as a `data:` address.
    pub address: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// What the PDF says it measures, against what it does.
    pub stretch: (f32, f32),
}

/// A picture and, where a part of it is transparent, a picture that says how much.
pub struct Layered {
    /// What is seen.
    pub colour: Picture,
    /// White where it is seen, black where it is not.
    pub mask: Option<Picture>,
}

/// Whether a picture of this size, and the mask it may have, may be unpacked at all.
pub fn affordable(width: u32, height: u32, stream: Option<&Stream<'_>>) -> bool {
    let fits = |width: u32, height: u32| u64::from(width) * u64::from(height) <= MOST_PIXELS;
    let mask = stream.and_then(|stream| {
        let dict = stream.dict();
        dict.get::<Stream<'_>>("SMask").or_else(|| dict.get::<Stream<'_>>("Mask"))
    });
    let mask_fits = mask.is_none_or(|mask| {
        let side = |key: &str| mask.dict().get::<u32>(key).unwrap_or(0);
        fits(side("Width"), side("Height"))
    });
    fits(width, height) && mask_fits
}

/// The picture that an image of a PDF is; `None` where it cannot be decoded.
pub fn raster(image: &RasterImage<'_>) -> Option<Layered> {
    let mut layered = None;
    // Decoded even where the JPEG is passed on as it is: one that cannot be decoded would be left out silently later.
    image.with_rgba(
        |data, alpha| {
            let filters = image.stream().filters();
            layered = if filters.last() == Some(&Filter::DctDecode) {
                let kept = if filters.len() == 1 { kept_jpeg(image.stream(), &data) } else { None };
                let colour = kept.or_else(|| jpeg(&data));
                colour.map(|colour| Layered { colour, mask: alpha.and_then(|alpha| grey(&alpha)) })
            } else {
                lossless(data, alpha)
            };
        },
        None,
    );
    layered
}

/// A stencil painted with one colour.
pub fn stencil(shape: &LumaData, colour: [u8; 4]) -> Option<Picture> {
    let [red, green, blue, opacity] = colour;
    let seen = |covered: u8| u8::try_from(u16::from(covered) * u16::from(opacity) / 255).unwrap_or(u8::MAX);
    let (data, kind) = if red == green && green == blue {
        (shape.data.iter().flat_map(|covered| [red, seen(*covered)]).collect::<Vec<_>>(), ExtendedColorType::La8)
    } else {
        let pixels = shape.data.iter().flat_map(|covered| [red, green, blue, seen(*covered)]);
        (pixels.collect(), ExtendedColorType::Rgba8)
    };
    png(&data, shape.width, shape.height, kind, shape.scale_factors)
}

/// A picture of greys, as masks are.
pub fn grey(data: &LumaData) -> Option<Picture> {
    png(&data.data, data.width, data.height, ExtendedColorType::L8, data.scale_factors)
}

/// A picture from pixels with opacity.
pub fn rgba(data: &[u8], width: u32, height: u32) -> Option<Picture> {
    png(data, width, height, ExtendedColorType::Rgba8, (1.0, 1.0))
}

/// Leaves colour out where every pixel is grey.
fn pixels(data: ImageData) -> (Vec<u8>, bool) {
    match data {
        ImageData::Luma(luma) => (luma.data, false),
        ImageData::Rgb(rgb) => {
            if rgb.data.chunks_exact(3).all(|pixel| pixel[0] == pixel[1] && pixel[1] == pixel[2]) {
                (rgb.data.chunks_exact(3).map(|pixel| pixel[0]).collect(), false)
            } else {
                (rgb.data, true)
            }
        }
    }
}

fn lossless(data: ImageData, alpha: Option<LumaData>) -> Option<Layered> {
    let (width, height, stretch) = (data.width(), data.height(), data.scale_factors());
    let (pixels, coloured) = pixels(data);
    let joined = alpha.as_ref().filter(|alpha| alpha.width == width && alpha.height == height);
    let channels = if coloured { 3 } else { 1 };
    let kind = match (coloured, joined.is_some()) {
        (true, true) => ExtendedColorType::Rgba8,
        (true, false) => ExtendedColorType::Rgb8,
        (false, true) => ExtendedColorType::La8,
        (false, false) => ExtendedColorType::L8,
    };
    let colour = if let Some(alpha) = joined {
        let with_alpha =
            pixels.chunks_exact(channels).zip(&alpha.data).flat_map(|(pixel, alpha)| pixel.iter().chain([alpha]));
        png(&with_alpha.copied().collect::<Vec<_>>(), width, height, kind, stretch)?
    } else {
        png(&pixels, width, height, kind, stretch)?
    };
    let mask = if joined.is_some() { None } else { alpha.and_then(|alpha| grey(&alpha)) };
    Some(Layered { colour, mask })
}

fn png(data: &[u8], width: u32, height: u32, kind: ExtendedColorType, stretch: (f32, f32)) -> Option<Picture> {
    let mut file = Vec::new();
    // Typst unpacks it at once and packs it its own way, so hard work here would be lost.
    PngEncoder::new_with_quality(&mut file, CompressionType::Fast, FilterType::Adaptive)
        .write_image(data, width, height, kind)
        .ok()?;
    Some(picture("image/png", &file, width, height, stretch))
}

fn jpeg(data: &ImageData) -> Option<Picture> {
    let (width, height, stretch) = (data.width(), data.height(), data.scale_factors());
    let (pixels, coloured) = pixels(data.clone());
    let kind = if coloured { ExtendedColorType::Rgb8 } else { ExtendedColorType::L8 };
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, QUALITY).write_image(&pixels, width, height, kind).ok()?;
    Some(picture("image/jpeg", &file, width, height, stretch))
}

fn picture(kind: &str, file: &[u8], width: u32, height: u32, stretch: (f32, f32)) -> Picture {
    Picture { address: format!("data:{kind};base64,{}", STANDARD.encode(file)), width, height, stretch }
}

/// The very JPEG of the PDF, where its colours mean in an SVG what they mean in the PDF.
fn kept_jpeg(stream: &Stream<'_>, decoded: &ImageData) -> Option<Picture> {
    let dict = stream.dict();
    let remapped = dict.contains_key("Decode") || dict.contains_key("DecodeParms");
    let channels = usual_channels(&dict.get::<Object<'_>>("ColorSpace")?)?;
    let raw = stream.raw_data();
    let (file, head) = tidy_jpeg(&raw)?;
    let same = head.channels == channels && head.width == decoded.width() && head.height == decoded.height();
    (same && !remapped).then(|| picture("image/jpeg", &file, head.width, head.height, decoded.scale_factors()))
}

/// How many channels a colour space has that a picture without a profile would be read in too; `None` for others.
fn usual_channels(space: &Object<'_>) -> Option<u8> {
    let (name, rest) = match space {
        Object::Name(name) => (name.as_str().to_owned(), None),
        Object::Array(array) => (array.iter::<Name<'_>>().next()?.as_str().to_owned(), Some(array)),
        _ => return None,
    };
    match name.as_str() {
        "DeviceGray" | "CalGray" | "G" => Some(1),
        "DeviceRGB" | "CalRGB" | "RGB" => Some(3),
        "ICCBased" => {
            let profile = profile(rest?)?;
            let channels = profile.dict().get::<u8>("N")?;
            let bytes = profile.decoded().ok()?;
            let usual = bytes.windows(4).any(|window| window == b"sRGB")
                || bytes.windows(8).any(|window| window == b"s\0R\0G\0B\0" || window == b"\0s\0R\0G\0B");
            (channels == 3 && usual).then_some(3)
        }
        _ => None,
    }
}

fn profile<'a>(space: &Array<'a>) -> Option<Stream<'a>> {
    space.iter::<Object<'a>>().nth(1)?.into_stream()
}

/// What the head of a JPEG says.
struct Head {
    width: u32,
    height: u32,
    channels: u8,
}

/// A JPEG without comments, camera data, previews and profiles; `None` for one that is not plain.
fn tidy_jpeg(file: &[u8]) -> Option<(Vec<u8>, Head)> {
    if !file.starts_with(&[0xff, 0xd8]) {
        return None;
    }
    let mut out = vec![0xff, 0xd8];
    let mut head = None;
    let mut at = 2;
    loop {
        let marker = match file.get(at..at + 2)? {
            [0xff, 0xff] => {
                at += 1;
                continue;
            }
            [0xff, marker] => *marker,
            _ => return None,
        };
        let length = usize::from(u16::from_be_bytes([*file.get(at + 2)?, *file.get(at + 3)?]));
        let segment = file.get(at..at + 2 + length.max(2))?;
        match marker {
            // Baseline, extended and progressive, which every viewer of a PDF decodes.
            0xc0..=0xc2 => {
                let [precision, high, low, left, right, channels] = *segment.get(4..10)?.first_chunk::<6>()?;
                let plain = precision == 8 && matches!(channels, 1 | 3);
                head = Some(Head {
                    width: u32::from(u16::from_be_bytes([left, right])),
                    height: u32::from(u16::from_be_bytes([high, low])),
                    channels,
                })
                .filter(|_| plain);
                head.as_ref()?;
                out.extend_from_slice(segment);
            }
            // Lossless and arithmetic ones are for nobody.
            0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => return None,
            // The scan begins: from here on everything is the picture.
            0xda => {
                out.extend_from_slice(file.get(at..)?);
                return head.map(|head| (out, head));
            }
            // Application data but for Adobe's, which says how the colours are coded; and comments.
            0xe0..=0xed | 0xef | 0xfe => {}
            _ => out.extend_from_slice(segment),
        }
        at += segment.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_jpeg_keeps_its_picture_and_loses_its_comments() {
        let mut file = Vec::new();
        let pixels = [120_u8; 16 * 8 * 3];
        assert!(JpegEncoder::new(&mut file).write_image(&pixels, 16, 8, ExtendedColorType::Rgb8).is_ok());
        let mut commented = vec![0xff, 0xd8, 0xff, 0xfe, 0, 8, b's', b'e', b'c', b'r', b'e', b't'];
        commented.extend_from_slice(&file[2..]);
        let tidied = tidy_jpeg(&commented);
        assert!(tidied.as_ref().is_some_and(|(out, head)| {
            (head.width, head.height, head.channels) == (16, 8, 3) && !out.windows(6).any(|window| window == b"secret")
        }));
    }

    #[test]
    fn a_jpeg_that_breaks_off_is_none() {
        for cut in 0..24 {
            assert!(
                tidy_jpeg(
                    &[0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 8, 0, 16, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0xff, 0xda, 0]
                        [..cut]
                )
                .is_none()
            );
        }
    }
}
