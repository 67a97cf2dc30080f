//! Columns to values.

use serde::de::value::U32Deserializer;
use serde::de::{self, DeserializeOwned, DeserializeSeed, IntoDeserializer, Visitor};

use super::{Below, END, ESCAPE, Unreadable, get_number};

/// Lists and records nested deeper than this are refused.
const DEEPEST: u8 = 32;

/// Reads a value from the bytes of its columns.
pub(crate) fn read<T: DeserializeOwned>(mut bytes: &[u8]) -> Result<T, Unreadable> {
    let n_columns = length(&mut bytes)?;
    let mut lengths = Vec::new();
    for _ in 0..n_columns {
        lengths.push(length(&mut bytes)?);
    }
    let mut columns: Vec<Column<'_>> = vec![Column::default(); lengths.len()];
    for of_words in [1, 0] {
        for (column, length) in columns.iter_mut().zip(&lengths).filter(|(_, length)| *length & 1 == of_words)
        {
            (column.rest, bytes) = bytes.split_at_checked(length / 2).ok_or(Unreadable)?;
        }
    }
    let mut reader = Reader { columns, n_met: 1, at: 0, depth: 0 };
    let value = T::deserialize(&mut reader)?;
    let all_read = reader.n_met == n_columns && reader.columns.iter().all(|column| column.rest.is_empty());
    if all_read && bytes.is_empty() { Ok(value) } else { Err(Unreadable) }
}

fn length(bytes: &mut &[u8]) -> Result<usize, Unreadable> {
    get_number(bytes).and_then(|n| usize::try_from(n).ok()).ok_or(Unreadable)
}

#[derive(Clone, Default)]
struct Column<'b> {
    rest: &'b [u8],
    below: Below,
}

struct Reader<'b> {
    columns: Vec<Column<'b>>,
    /// How many columns were met so far.
    n_met: usize,
    /// The column that is read from.
    at: usize,
    depth: u8,
}

impl<'b> Reader<'b> {
    fn here(&mut self) -> Result<&mut Column<'b>, Unreadable> {
        self.columns.get_mut(self.at).ok_or(Unreadable)
    }

    fn number(&mut self) -> Result<u64, Unreadable> {
        get_number(&mut self.here()?.rest).ok_or(Unreadable)
    }

    fn small<T: TryFrom<u64>>(&mut self) -> Result<T, Unreadable> {
        T::try_from(self.number()?).map_err(|_| Unreadable)
    }

    fn zigzag(&mut self) -> Result<i64, Unreadable> {
        let number = self.number()?;
        Ok((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    fn word(&mut self) -> Result<String, Unreadable> {
        let column = self.here()?;
        let mut out = Vec::new();
        loop {
            let n = column.rest.iter().position(|b| matches!(*b, END | ESCAPE)).ok_or(Unreadable)?;
            let (head, tail) = column.rest.split_at_checked(n).ok_or(Unreadable)?;
            out.extend(head);
            match tail {
                [END, rest @ ..] => {
                    column.rest = rest;
                    return String::from_utf8(out).map_err(|_| Unreadable);
                }
                [_, escaped, rest @ ..] => {
                    out.push(*escaped);
                    column.rest = rest;
                }
                _ => return Err(Unreadable),
            }
        }
    }

    fn bytes(&mut self) -> Result<Vec<u8>, Unreadable> {
        let n = self.small()?;
        self.below(0, |reader| {
            let column = reader.here()?;
            let (bytes, rest) = column.rest.split_at_checked(n).ok_or(Unreadable)?;
            column.rest = rest;
            Ok(bytes.to_vec())
        })
    }

    /// Goes to the column at a place below this one.
    fn go(&mut self, place: u32) -> Result<(), Unreadable> {
        let next = self.n_met;
        let column = self.here()?;
        if let Some(below) = column.below.at(place) {
            self.at = below;
            return Ok(());
        }
        column.below.0.push((place, next));
        self.n_met += 1;
        self.at = next;
        if next < self.columns.len() { Ok(()) } else { Err(Unreadable) }
    }

    /// Reads a value in the column at a place below this one.
    fn below<T>(
        &mut self,
        place: u32,
        read: impl FnOnce(&mut Self) -> Result<T, Unreadable>,
    ) -> Result<T, Unreadable> {
        if self.depth >= DEEPEST {
            return Err(Unreadable);
        }
        let back = self.at;
        self.go(place)?;
        self.depth += 1;
        let value = read(self)?;
        self.depth -= 1;
        self.at = back;
        Ok(value)
    }
}

/// The parts of a value, each in the column of its place.
struct Parts<'r, 'b> {
    reader: &'r mut Reader<'b>,
    n_left: usize,
    place: u32,
    step: u32,
}

impl<'de> de::SeqAccess<'de> for Parts<'_, '_> {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unreadable> {
        if self.n_left == 0 {
            return Ok(None);
        }
        self.n_left -= 1;
        let place = self.place;
        self.place += self.step;
        self.reader.below(place, |reader| seed.deserialize(reader)).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.n_left)
    }
}

/// One of several shapes of a value.
struct Variant<'r, 'b> {
    reader: &'r mut Reader<'b>,
    variant: u32,
}

impl<'de, 'r, 'b> de::EnumAccess<'de> for Variant<'r, 'b> {
    type Error = Unreadable;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Unreadable> {
        let number: U32Deserializer<Unreadable> = self.variant.into_deserializer();
        Ok((seed.deserialize(number)?, self))
    }
}

impl<'de> de::VariantAccess<'de> for Variant<'_, '_> {
    type Error = Unreadable;

    fn unit_variant(self) -> Result<(), Unreadable> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Unreadable> {
        self.reader.below(self.variant, |reader| seed.deserialize(reader))
    }

    fn tuple_variant<V: Visitor<'de>>(self, n: usize, visitor: V) -> Result<V::Value, Unreadable> {
        self.reader
            .below(self.variant, |reader| visitor.visit_seq(Parts { reader, n_left: n, place: 0, step: 1 }))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        self.tuple_variant(fields.len(), visitor)
    }
}

macro_rules! numbers {
    ($($name:ident, $visit:ident: $number:expr;)+) => {$(
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
            visitor.$visit($number(self)?)
        }
    )+};
}

impl<'de> de::Deserializer<'de> for &mut Reader<'_> {
    type Error = Unreadable;

    numbers! {
        deserialize_u8, visit_u8: Reader::small;
        deserialize_u16, visit_u16: Reader::small;
        deserialize_u32, visit_u32: Reader::small;
        deserialize_u64, visit_u64: Reader::number;
        deserialize_i8, visit_i64: Reader::zigzag;
        deserialize_i16, visit_i64: Reader::zigzag;
        deserialize_i32, visit_i64: Reader::zigzag;
        deserialize_i64, visit_i64: Reader::zigzag;
        deserialize_str, visit_string: Reader::word;
        deserialize_string, visit_string: Reader::word;
        deserialize_bytes, visit_byte_buf: Reader::bytes;
        deserialize_byte_buf, visit_byte_buf: Reader::bytes;
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.number()? {
            0 => visitor.visit_bool(false),
            1 => visitor.visit_bool(true),
            _ => Err(Unreadable),
        }
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_char(char::from_u32(self.small()?).ok_or(Unreadable)?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.number()? {
            0 => visitor.visit_none(),
            1 => self.below(0, |reader| visitor.visit_some(reader)),
            _ => Err(Unreadable),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        let n = self.small()?;
        visitor.visit_seq(Parts { reader: self, n_left: n, place: 0, step: 0 })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, n: usize, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(Parts { reader: self, n_left: n, place: 0, step: 1 })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        n: usize,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        self.deserialize_tuple(n, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        self.deserialize_tuple(fields.len(), visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        let variant = self.small()?;
        visitor.visit_enum(Variant { reader: self, variant })
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Unreadable> {
        Err(Unreadable)
    }

    serde::forward_to_deserialize_any! { i128 u128 f32 f64 map identifier ignored_any }

    fn is_human_readable(&self) -> bool {
        false
    }
}
