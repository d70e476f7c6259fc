extension View {
  /// Named values; few enough that a linear search over small integers beats hashing.
  package struct Object: Sendable {
    private var fields: [(name: Name, view: View)] = []

    package init() {}

    package init(capacity: Int) { fields.reserveCapacity(capacity) }

    package var names: [Name] { fields.map(\.name) }

    /// The value of a name; setting a name again replaces its value, setting nil removes it.
    package subscript(name: Name) -> View? {
      get {
        for index in fields.indices where fields[index].name == name { return fields[index].view }
        return nil
      }
      set {
        let index = fields.firstIndex { $0.name == name }
        switch (index, newValue) {
        case (let index?, let view?): fields[index].view = view
        case (let index?, nil): fields.remove(at: index)
        case (nil, let view?): fields.append((name, view))
        case (nil, nil): break
        }
      }
    }
  }
}
