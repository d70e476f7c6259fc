import Standard

/// The fields of layers that several items share, with their references resolved once for all of them.
///
/// Only what means the same in every division is known here: laws, but not bodies and service points. So items
/// that inherit a field have the very same one, and what was found out about it holds for all of them.
struct InheritedFields: Sendable {
  /// With their references found, by the field as it was read.
  private var named: [ObjectIdentifier: Field] = [:]
  /// Complete from the register of laws, by the field with its references found.
  private var complete: [ObjectIdentifier: Field] = [:]

  /// A field before and after.
  struct Resolved: Sendable {
    fileprivate let read: Field
    fileprivate let named: Field
    fileprivate let complete: Field
  }

  init() {}

  init(_ fields: [Resolved]) {
    for field in fields {
      named[ObjectIdentifier(field.read)] = field.named
      complete[ObjectIdentifier(field.named)] = field.complete
    }
  }

  /// The field with its references resolved; nil where nothing is known of it.
  func resolved(_ field: Field, isComplete: Bool) -> Field? {
    isComplete ? complete[ObjectIdentifier(field)] : named[ObjectIdentifier(field)]
  }

  /// The fields of a record that mean the same wherever they are inherited.
  static func all(of record: Record, _ registers: Registers) -> [Resolved] {
    record.fields.compactMap { field in
      guard field.element.holdsRecords else { return nil }
      var naming = ReferenceResolver(registers: registers, division: "", completes: false)
      let named = naming.changed(field) ?? field
      var completing = ReferenceResolver(registers: registers, division: "")
      let complete = completing.changed(named) ?? named
      // What nobody knows is reported for each item.
      guard !naming.isLocal, !completing.isLocal, completing.diagnostics.isEmpty else {
        return nil
      }
      return Resolved(read: field, named: named, complete: complete)
    }
  }
}
