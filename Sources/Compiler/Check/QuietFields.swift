import Standard

/// The fields in which a walk over many items has found nothing: who inherits one is not looked at there again.
///
/// It is for walks whose outcome in a field depends on nothing else of the item.
struct QuietFields {
  private var known: Set<ObjectIdentifier> = []

  /// Looks at a field unless nothing is known to be in it.
  ///
  /// - Parameter look: whether anything was found
  /// - Returns: whether anything was found.
  mutating func look(at field: Field, _ look: (Field) -> Bool) -> Bool {
    guard !known.contains(ObjectIdentifier(field)) else { return false }
    if look(field) { return true }
    known.insert(ObjectIdentifier(field))
    return false
  }
}
