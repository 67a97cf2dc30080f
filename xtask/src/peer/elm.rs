//! The danger signs and self-care rules as an ELM library, and a Case as its facts.

use care::{Case, Known};
use clinical::Disposition;
use guideline::{Algebra, BandSet, Condition, FeatureId, FeatureKind, Guideline};
use serde_json::{Map, Value, json};

/// The whole library. Every definition is written out; nothing is left to the reader.
pub(super) fn library(rules: &Guideline) -> Value {
    let mut elements = Vec::new();
    for (at, feature) in rules.features.iter().enumerate() {
        let kind = match feature.kind {
            FeatureKind::Inferred { .. } => continue,
            FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern => "Boolean",
            _ => "Integer",
        };
        elements.push(element(&format!("f{at}"), kind));
        elements.push(element(&format!("u{at}"), "Boolean"));
    }
    let mut defs = Vec::new();
    let mut levels: Vec<(Disposition, Vec<Value>)> =
        Disposition::ALL.iter().skip(1).rev().map(|d| (*d, Vec::new())).collect();
    let mut add = |to: Disposition, expression: Value| {
        if let Some((_, list)) = levels.iter_mut().find(|(d, _)| *d == to) {
            list.push(expression);
        }
    };
    for (at, sign) in rules.signs.iter().enumerate() {
        let applies = sign.when.read(&mut Elm { rules, not_sure: true, not_measured: true });
        let applies = if sign.private {
            // Told without being asked, it counts wherever she is.
            let told = binary(
                "Or",
                coalesce(fact("f", at), boolean(false)),
                coalesce(fact("u", at), boolean(false)),
            );
            json!({"type": "If", "condition": told, "then": boolean(true), "else": applies})
        } else {
            applies
        };
        let measured = |c: &Condition| c.read(&mut Elm { rules, not_sure: false, not_measured: false });
        let worried = |c: &Condition| c.read(&mut Elm { rules, not_sure: true, not_measured: false });
        let mut said = fact("f", at);
        if sign.unprompted {
            said = coalesce(said, boolean(false));
        }
        if let Some(no_when) = &sign.no_when {
            let settled = binary(
                "And",
                json!({"type": "IsNull", "operand": fact("f", at)}),
                coalesce(measured(no_when), boolean(false)),
            );
            let settled = binary("And", settled, not(coalesce(fact("u", at), boolean(false))));
            said = json!({"type": "If", "condition": settled, "then": boolean(false), "else": said});
        }
        // "Not sure" is an answer: it is no longer open whether she says yes.
        let said = json!({"type": "If", "condition": coalesce(fact("u", at), boolean(false)), "then": boolean(false), "else": said});
        let yes = match &sign.yes_when {
            Some(condition) => binary("Or", said, measured(condition)),
            None => said,
        };
        let name = format!("Sign{at}");
        defs.push(define(&name, binary("And", applies.clone(), yes)));
        add(sign.disposition, reference(&name));
        let unsure = format!("Unsure{at}");
        let unsure_said = coalesce(fact("u", at), boolean(false));
        let maybe = match &sign.yes_when {
            Some(condition) => binary("Or", unsure_said, worried(condition)),
            None => unsure_said,
        };
        defs.push(define(&unsure, binary("And", applies, maybe)));
        add(sign.not_sure, reference(&unsure));
    }
    let ordinary = rules
        .self_care
        .iter()
        .map(|rule| rule.when.read(&mut Elm { rules, not_sure: false, not_measured: false }))
        .reduce(|a, b| binary("Or", a, b))
        .unwrap_or_else(|| boolean(false));
    defs.push(define("Ordinary", ordinary));
    add(Disposition::BookAppointment, not(reference("Ordinary")));
    for (disposition, list) in &levels {
        let any = list.iter().cloned().reduce(|a, b| binary("Or", a, b)).unwrap_or_else(|| boolean(false));
        defs.push(define(disposition.id(), any));
    }
    for (name, open) in [("AtLeast", false), ("AtMost", true)] {
        let cases: Vec<Value> = levels
            .iter()
            .map(|(d, _)| json!({"when": coalesce(reference(d.id()), boolean(open)), "then": text(d.id())}))
            .collect();
        defs.push(define(
            name,
            json!({"type": "Case", "caseItem": cases, "else": text(Disposition::SelfCare.id())}),
        ));
    }
    json!({"library": {
        "identifier": {"id": "CarrywellDangerSigns", "version": rules.identity.version},
        "schemaIdentifier": {"id": "urn:hl7-org:elm", "version": "r1"},
        "usings": {"def": [{"localIdentifier": "System", "uri": "urn:hl7-org:elm-types:r1"}]},
        "parameters": {"def": [{"name": "Facts", "accessLevel": "Public",
            "parameterTypeSpecifier": {"type": "TupleTypeSpecifier", "element": elements}}]},
        "contexts": {"def": [{"name": "Unfiltered"}]},
        "statements": {"def": defs},
    }})
}

/// The facts of one person: absent is null, "not sure" is the second fact.
pub(super) fn facts(rules: &Guideline, case: &Case) -> Value {
    let mut facts = Map::new();
    for (at, feature) in rules.features.iter().enumerate() {
        let Ok(index) = u16::try_from(at) else {
            continue;
        };
        let id = FeatureId(index);
        let value = match (case.known(id), &feature.kind) {
            (_, FeatureKind::Inferred { .. }) | (Known::NotAsked, _) => continue,
            (Known::NotSure, _) => {
                facts.insert(format!("u{at}"), Value::Bool(true));
                continue;
            }
            (Known::Band(band), FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern) => {
                Value::Bool(band == 1)
            }
            (Known::Band(band), _) => json!(band),
        };
        facts.insert(format!("f{at}"), value);
    }
    Value::Object(facts)
}

/// The ELM reading of a condition.
struct Elm<'a> {
    rules: &'a Guideline,
    /// Whether "not sure" counts as holding, for a yes/no question and for a value on a scale.
    not_sure: bool,
    not_measured: bool,
}

impl Algebra for Elm<'_> {
    type Out = Value;

    fn always(&mut self) -> Value {
        boolean(true)
    }

    fn is(&mut self, feature: FeatureId, bands: BandSet) -> Value {
        let at = feature.index();
        let record = self.rules.feature(feature);
        if let FeatureKind::Inferred { when } = &record.kind {
            return when.read(self);
        }
        let known = if record.is_yes_no() {
            fact("f", at)
        } else {
            // Bands as small integers; a set of them as a chain of equalities, never `In`.
            bands
                .iter()
                .map(|band| binary("Equal", fact("f", at), integer(i64::from(band))))
                .reduce(|a, b| binary("Or", a, b))
                .unwrap_or_else(|| boolean(false))
        };
        let unsure = coalesce(fact("u", at), boolean(false));
        let unsure_is = if record.is_yes_no() { self.not_sure } else { self.not_measured };
        json!({"type": "If", "condition": unsure, "then": boolean(unsure_is), "else": known})
    }

    fn and(&mut self, a: Value, b: Value) -> Value {
        binary("And", a, b)
    }

    fn or(&mut self, a: Value, b: Value) -> Value {
        binary("Or", a, b)
    }

    fn not(&mut self, a: Value) -> Value {
        not(a)
    }
}

fn type_name(name: &str) -> String {
    format!("{{urn:hl7-org:elm-types:r1}}{name}")
}

fn element(name: &str, kind: &str) -> Value {
    json!({"name": name, "elementType": {"type": "NamedTypeSpecifier", "name": type_name(kind)}})
}

fn define(name: &str, expression: Value) -> Value {
    json!({"name": name, "context": "Unfiltered", "accessLevel": "Public", "expression": expression})
}

fn reference(name: &str) -> Value {
    json!({"type": "ExpressionRef", "name": name})
}

fn fact(prefix: &str, at: usize) -> Value {
    json!({"type": "Property", "path": format!("{prefix}{at}"), "source": {"type": "ParameterRef", "name": "Facts"}})
}

fn literal(kind: &str, value: &str) -> Value {
    json!({"type": "Literal", "valueType": type_name(kind), "value": value})
}

fn boolean(value: bool) -> Value {
    literal("Boolean", if value { "true" } else { "false" })
}

fn integer(value: i64) -> Value {
    literal("Integer", &value.to_string())
}

fn text(value: &str) -> Value {
    literal("String", value)
}

fn binary(kind: &str, a: Value, b: Value) -> Value {
    json!({"type": kind, "operand": [a, b]})
}

fn not(a: Value) -> Value {
    json!({"type": "Not", "operand": a})
}

fn coalesce(a: Value, b: Value) -> Value {
    binary("Coalesce", a, b)
}
