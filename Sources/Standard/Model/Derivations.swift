import Synchronization

/// What several users make of one thing before they can use it, made once for all of them.
package final class Derivations: Sendable {
  private final class Box<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private let values = Mutex<[ObjectIdentifier: any AnyObject & Sendable]>([:])

  package init() {}

  /// The value of a type, made when it is asked for first.
  package func value<Value: Sendable>(_ make: () -> Value) -> Value {
    let key = ObjectIdentifier(Value.self)
    if let box = values.withLock({ $0[key] }) { return Self.content(of: box) }
    // Made outside the lock: making it may need another one.
    let made = Box(make())
    let box = values.withLock { values in
      if let box = values[key] { return box }
      values[key] = made
      return made
    }
    return Self.content(of: box)
  }

  /// What stands under the key of a type is a box of that type.
  private static func content<Value: Sendable>(of box: any AnyObject & Sendable) -> Value {
    unsafe unsafeDowncast(box, to: Box<Value>.self).value
  }
}

extension Derivations {
  private final class ByStandard: Sendable {
    private let derivations = Mutex<[ObjectIdentifier: Derivations]>([:])

    func of(_ standard: Standard) -> Derivations {
      derivations.withLock { derivations in
        let key = ObjectIdentifier(standard)
        if let known = derivations[key] { return known }
        let made = Derivations()
        derivations[key] = made
        return made
      }
    }
  }

  /// What is made of more than a standard, but differently under each: provinces keep word lists of their own.
  package func under(_ standard: Standard) -> Derivations {
    value(ByStandard.init).of(standard)
  }
}

extension Standard {
  /// Something that is made of this standard alone, once for each type of value.
  package func derived<Value: Sendable>(_ make: (Standard) -> Value) -> Value {
    derivations.value { make(self) }
  }
}
