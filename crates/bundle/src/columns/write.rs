//! Values to columns.

use serde::ser::{self, Serialize};

use super::{Below, END, ESCAPE, Unreadable, put_number};

/// The columns of a value, as bytes.
pub(crate) fn write<T: Serialize + ?Sized>(value: &T) -> Vec<u8> {
    let mut writer = Writer { columns: vec![Column::default()], at: 0 };
    // Nothing that is stored has a map, a float or a sequence of unknown length.
    let written = value.serialize(&mut writer);
    debug_assert!(written.is_ok(), "a value that columns have no place for");
    let mut out = Vec::new();
    put_number(&mut out, writer.columns.len() as u64);
    for column in &writer.columns {
        put_number(&mut out, 2 * column.bytes.len() as u64 + u64::from(column.of_words));
    }
    for of_words in [true, false] {
        for column in writer.columns.iter().filter(|column| column.of_words == of_words) {
            out.extend(&column.bytes);
        }
    }
    out
}

#[derive(Default)]
struct Column {
    bytes: Vec<u8>,
    of_words: bool,
    below: Below,
}

struct Writer {
    columns: Vec<Column>,
    /// The column that is written to.
    at: usize,
}

impl Writer {
    fn here(&mut self, write: impl FnOnce(&mut Column)) {
        if let Some(column) = self.columns.get_mut(self.at) {
            write(column);
        }
    }

    fn number(&mut self, number: u64) {
        self.here(|column| put_number(&mut column.bytes, number));
    }

    /// Writes a value in the column at a place below this one.
    fn below<T: Serialize + ?Sized>(&mut self, place: u32, value: &T) -> Result<(), Unreadable> {
        let back = self.at;
        self.go(place);
        let written = value.serialize(&mut *self);
        self.at = back;
        written
    }

    /// Goes to the column at a place below this one.
    fn go(&mut self, place: u32) {
        let next = self.columns.len();
        let Some(column) = self.columns.get_mut(self.at) else { return };
        self.at = column.below.at(place).unwrap_or(next);
        if self.at == next {
            column.below.0.push((place, next));
            self.columns.push(Column::default());
        }
    }
}

/// A value in parts, each in the column of its place.
struct Parts<'w> {
    writer: &'w mut Writer,
    /// Where the writer was before.
    back: usize,
    place: u32,
    /// How far one part's place is from the next one's: nothing in a list.
    step: u32,
}

impl<'w> Parts<'w> {
    fn new(writer: &'w mut Writer, variant: Option<u32>, step: u32) -> Self {
        let back = writer.at;
        if let Some(variant) = variant {
            writer.number(u64::from(variant));
            writer.go(variant);
        }
        Self { writer, back, place: 0, step }
    }

    fn part<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unreadable> {
        let place = self.place;
        self.place += self.step;
        self.writer.below(place, value)
    }

    fn whole(self) -> Result<(), Unreadable> {
        self.writer.at = self.back;
        Ok(())
    }
}

macro_rules! numbers {
    ($($name:ident: $type:ty => $number:expr;)+) => {$(
        fn $name(self, value: $type) -> Result<(), Unreadable> {
            let to_number: fn($type) -> u64 = $number;
            self.number(to_number(value));
            Ok(())
        }
    )+};
}

/// Small numbers below zero stay small.
fn zigzag(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)).cast_unsigned()
}

impl<'w> ser::Serializer for &'w mut Writer {
    type Ok = ();
    type Error = Unreadable;
    type SerializeSeq = Parts<'w>;
    type SerializeTuple = Parts<'w>;
    type SerializeTupleStruct = Parts<'w>;
    type SerializeTupleVariant = Parts<'w>;
    type SerializeMap = ser::Impossible<(), Unreadable>;
    type SerializeStruct = Parts<'w>;
    type SerializeStructVariant = Parts<'w>;

    numbers! {
        serialize_bool: bool => u64::from;
        serialize_u8: u8 => u64::from;
        serialize_u16: u16 => u64::from;
        serialize_u32: u32 => u64::from;
        serialize_u64: u64 => |value| value;
        serialize_i8: i8 => |value| zigzag(i64::from(value));
        serialize_i16: i16 => |value| zigzag(i64::from(value));
        serialize_i32: i32 => |value| zigzag(i64::from(value));
        serialize_i64: i64 => zigzag;
        serialize_char: char => |value| u64::from(u32::from(value));
    }

    fn serialize_f32(self, _: f32) -> Result<(), Unreadable> {
        Err(Unreadable)
    }

    fn serialize_f64(self, _: f64) -> Result<(), Unreadable> {
        Err(Unreadable)
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Unreadable> {
        self.number(value.len() as u64);
        let back = self.at;
        self.go(0);
        self.here(|column| column.bytes.extend(value));
        self.at = back;
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Unreadable> {
        self.here(|column| {
            column.of_words = true;
            for byte in value.bytes() {
                if matches!(byte, END | ESCAPE) {
                    column.bytes.push(ESCAPE);
                }
                column.bytes.push(byte);
            }
            column.bytes.push(END);
        });
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Unreadable> {
        self.number(0);
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unreadable> {
        self.number(1);
        self.below(0, value)
    }

    fn serialize_unit(self) -> Result<(), Unreadable> {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unreadable> {
        Ok(())
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        variant: u32,
        _: &'static str,
    ) -> Result<(), Unreadable> {
        self.number(u64::from(variant));
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unreadable> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        variant: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unreadable> {
        self.number(u64::from(variant));
        self.below(variant, value)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Parts<'w>, Unreadable> {
        self.number(length.ok_or(Unreadable)? as u64);
        Ok(Parts::new(self, None, 0))
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'w>, Unreadable> {
        Ok(Parts::new(self, None, 1))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts<'w>, Unreadable> {
        Ok(Parts::new(self, None, 1))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        variant: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Parts<'w>, Unreadable> {
        Ok(Parts::new(self, Some(variant), 1))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Unreadable> {
        Err(Unreadable)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'w>, Unreadable> {
        Ok(Parts::new(self, None, 1))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        variant: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Parts<'w>, Unreadable> {
        Ok(Parts::new(self, Some(variant), 1))
    }

    fn is_human_readable(&self) -> bool {
        false
    }
}

macro_rules! parts {
    ($($trait:ident: $part:ident;)+) => {$(
        impl ser::$trait for Parts<'_> {
            type Ok = ();
            type Error = Unreadable;

            fn $part<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unreadable> {
                self.part(value)
            }

            fn end(self) -> Result<(), Unreadable> {
                self.whole()
            }
        }
    )+};
}

parts! {
    SerializeSeq: serialize_element;
    SerializeTuple: serialize_element;
    SerializeTupleStruct: serialize_field;
    SerializeTupleVariant: serialize_field;
}

impl ser::SerializeStruct for Parts<'_> {
    type Ok = ();
    type Error = Unreadable;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unreadable> {
        self.part(value)
    }

    fn end(self) -> Result<(), Unreadable> {
        self.whole()
    }
}

impl ser::SerializeStructVariant for Parts<'_> {
    type Ok = ();
    type Error = Unreadable;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unreadable> {
        self.part(value)
    }

    fn end(self) -> Result<(), Unreadable> {
        self.whole()
    }
}
