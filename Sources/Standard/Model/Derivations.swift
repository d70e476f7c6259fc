import Synchronization

/// What rules make of a standard before they can use it, made once for all items and checks.
final class Derivations: Sendable {
  private let values = Mutex<[ObjectIdentifier: any Sendable]>([:])

  /// The value of a type, made when it is asked for first.
  func value<Value: Sendable>(_ make: () -> Value) -> Value {
    let key = ObjectIdentifier(Value.self)
    if let value = values.withLock({ $0[key] }) as? Value { return value }
    // Made outside the lock: making it may need another one.
    let made = make()
    return values.withLock { values in
      if let value = values[key] as? Value { return value }
      values[key] = made
      return made
    }
  }
}

extension Standard {
  /// Something that is made of this standard alone, once for each type of value.
  package func derived<Value: Sendable>(_ make: (Standard) -> Value) -> Value {
    derivations.value { make(self) }
  }
}
