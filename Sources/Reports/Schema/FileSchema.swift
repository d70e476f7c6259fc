import Compiler
package import Source
package import Standard

/// The JSON Schema of one kind of file, for editors that complete and check keys while somebody types, and for tools
/// that know JSON Schema and nothing of items.
///
/// It says what may stand in one file: keys, kinds of values, code lists. It accepts whatever `zhun check` accepts; what
/// depends on several elements or files it leaves to `zhun check`.
package struct FileSchema {
  /// A kind of file of a workspace.
  package enum Kind: String, CaseIterable, Sendable {
    case item
    case laws
    case bodies
    case points
    case form
    case event
    /// `zhun.yaml`.
    case settings

    var shape: String {
      switch self {
      case .item: "item"
      case .laws: Register.laws.fileFormat
      case .bodies: Register.bodies.fileFormat
      case .points: Register.points.fileFormat
      case .form: "form"
      case .event: LifeEvent.shape
      case .settings: "workspaceFile"
      }
    }

    /// Whether other layers complete such a file, so that it may leave out or take out anything.
    var isLayer: Bool { self == .item }

    /// What it is, for help.
    package var title: Wording {
      switch self {
      case .item: Wording(zh: "目录事项和实施事项", en: "catalogue records and items")
      case .laws: Wording(zh: "法规登记册", en: "the register of laws")
      case .bodies: Wording(zh: "实施主体登记册", en: "the register of bodies")
      case .points: Wording(zh: "办理点登记册", en: "the register of service points")
      case .form: Wording(zh: "表单", en: "forms")
      case .event: Wording(zh: "一件事", en: "life events")
      case .settings: Wording(zh: "工作区设置 zhun.yaml", en: "the workspace's settings, zhun.yaml")
      }
    }
  }

  private let kind: Kind
  private let grammar: Grammar
  private let itemKeys: [String]

  package init(of kind: Kind, in standard: Standard) {
    self.kind = kind
    grammar = kind == .settings ? StandardLoader.formats : standard.grammar
    itemKeys = standard[shape: "item"]?.keys ?? []
  }

  /// The schema as a file.
  package var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", kind.title.zh)
      json.member("x-title-en", kind.title.en)
      json.member("$ref", reference(to: kind.shape))
      json.member("$defs") { json in
        json.object { json in
          for shape in shapes {
            json.member(shape.id) { json in write(shape, &json) }
            for element in shape.elements {
              json.member(Self.name(element, of: shape)) { json in write(element, &json) }
            }
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// The records that such a file may hold, in the order in which they come into view.
  private var shapes: [RecordShape] {
    var found: [RecordShape] = []
    var pending = [kind.shape]
    var seen = Set(pending)
    while !pending.isEmpty {
      let next = pending.compactMap { grammar[shape: $0] }
      found += next
      pending = next.flatMap(\.elements).compactMap(\.kind.recordID)
        .filter { seen.insert($0).inserted }
    }
    return found
  }

  private func reference(to name: String) -> String { "#/$defs/\(name)" }

  /// The name of the value of an element, whichever key it stands under.
  private static func name(_ element: Element, of shape: RecordShape) -> String {
    "\(shape.id).\(element.id)"
  }

  private func write(_ shape: RecordShape, _ json: inout JSONWriter) {
    json.object { json in
      json.member("type", "object")
      json.member("title", shape.title.zh)
      json.member("x-title-en", shape.title.en)
      if let description = shape.description { json.member("description", description.zh) }
      json.member("properties") { json in
        json.object { json in
          var seen: Set<String> = []
          for element in shape.elements {
            for key in element.keys where seen.insert(key).inserted {
              json.member(key) { json in
                json.line { json in
                  json.object {
                    $0.member("$ref", reference(to: Self.name(element, of: shape)))
                  }
                }
              }
            }
          }
          guard kind.isLayer else { return }
          for key in Removal.keys where seen.insert(key).inserted {
            json.member(key) { json in writeRemoval(&json) }
          }
        }
      }
      json.member("additionalProperties") { $0.boolean(false) }
      let required = kind.isLayer ? [] : shape.elements.filter { $0.requirement == .required }
      guard !required.isEmpty else { return }
      json.member("allOf") { json in
        json.array { json in
          for element in required {
            json.object { json in
              json.member("anyOf") { json in
                json.array { json in
                  for key in element.keys {
                    json.object { json in
                      json.member("required") { $0.array { $0.string(key) } }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// The value of an element: what stands for one, or a list of such.
  private func write(_ element: Element, _ json: inout JSONWriter) {
    json.object { json in
      json.member("title", element.title.zh)
      json.member("x-title-en", element.title.en)
      if let description = element.description { json.member("description", description.zh) }
      var choices: [(inout JSONWriter) -> Void] = [{ json in writeValue(element, &json) }]
      if element.several {
        choices.append { json in
          json.object { json in
            json.member("type", "array")
            json.member("items") { json in
              writeChoice(
                [{ json in writeValue(element, &json) }]
                  + (removes(from: element) ? [writeEntryRemoval] : []), &json)
            }
          }
        }
        if removes(from: element) { choices.append(writeEntryRemoval) }
      }
      if element.mayBeNone {
        choices.append { json in
          json.object { json in
            json.member("enum") {
              $0.array { json in for word in Binder.noneSpellings { json.string(word) } }
            }
          }
        }
        choices.append { json in
          json.object { json in
            json.member("type", "array")
            json.member("maxItems") { $0.integer(0) }
          }
        }
      }
      json.member("anyOf") { json in
        json.array { json in for choice in choices { choice(&json) } }
      }
    }
  }

  private func removes(from element: Element) -> Bool {
    kind.isLayer && element.kind.recordID != nil
  }

  private func writeChoice(
    _ choices: [(inout JSONWriter) -> Void], _ json: inout JSONWriter
  ) {
    guard choices.count > 1 else { return choices[0](&json) }
    json.object { json in
      json.member("anyOf") { json in
        json.array { json in for choice in choices { choice(&json) } }
      }
    }
  }

  /// One value as its kind has it.
  private func writeValue(_ element: Element, _ json: inout JSONWriter) {
    guard let id = element.kind.recordID, let shape = grammar[shape: id] else {
      return writeScalar(element, &json)
    }
    var choices: [(inout JSONWriter) -> Void] = [
      { json in json.object { $0.member("$ref", reference(to: id)) } }
    ]
    switch element.kind {
    case .reference: choices.append(writeText)
    default:
      if let shorthand = shape.shorthand {
        choices.append { json in writeValue(shorthand, &json) }
        if shorthand.several, !element.several {
          choices.append { json in
            json.object { json in
              json.member("type", "array")
              json.member("items") { json in writeValue(shorthand, &json) }
            }
          }
        }
      }
    }
    writeChoice(choices, &json)
  }

  private func writeScalar(_ element: Element, _ json: inout JSONWriter) {
    switch element.kind {
    case .codeList(let id):
      guard let list = grammar.codeLists[id] else { return writeText(&json) }
      writeNames(list.schemaNames, &json)
    case .element: writeNames(itemKeys, &json)
    case .boolean:
      json.object { json in
        json.member("enum") { json in
          json.array { json in
            for word in ["是", "否", "yes", "no", "true", "false"] { json.string(word) }
            json.boolean(true)
            json.boolean(false)
          }
        }
      }
    case .integer: writeNumber("integer", "^-?[0-9]+$", &json)
    case .decimal: writeNumber("number", "^-?[0-9]*\\.?[0-9]*$", &json)
    case .identifier: writePattern("^[A-Za-z0-9][A-Za-z0-9-]*$", others: ["integer"], &json)
    case .link: writePattern("^(https?://|mailto:|tel:)[^\\s<>\"']+$", others: [], &json)
    default: writeText(&json)
    }
  }

  /// Any text; what YAML takes for a number or a truth value is one too.
  private func writeText(_ json: inout JSONWriter) {
    json.object { json in
      json.member("type") { json in
        json.line {
          $0.array { json in for type in ["string", "number", "boolean"] { json.string(type) } }
        }
      }
    }
  }

  private func writeNames(_ names: [String], _ json: inout JSONWriter) {
    json.object { json in
      let enumerated: (inout JSONWriter) -> Void = { json in
        json.member("enum") { json in
          json.array { json in for name in names { json.string(name) } }
        }
      }
      // A code of digits without quotes is a number to YAML.
      guard names.contains(where: { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
        return enumerated(&json)
      }
      json.member("anyOf") { json in
        json.array { json in
          json.object(enumerated)
          json.object { $0.member("type", "number") }
        }
      }
    }
  }

  private func writeNumber(_ type: String, _ pattern: String, _ json: inout JSONWriter) {
    writePattern(pattern, others: [type], &json)
  }

  /// A text of a certain form, or a value of another type.
  private func writePattern(_ pattern: String, others: [String], _ json: inout JSONWriter) {
    json.object { json in
      json.member("type") { json in
        json.line { $0.array { json in for type in ["string"] + others { json.string(type) } } }
      }
      json.member("pattern", pattern)
    }
  }

  /// What names elements that are not inherited.
  private func writeRemoval(_ json: inout JSONWriter) {
    json.object { json in
      json.member("title", Removal.title.zh)
      json.member("x-title-en", Removal.title.en)
      json.member("anyOf") { json in
        json.array { json in
          writeText(&json)
          json.object { json in
            json.member("type", "array")
            json.member("items", writeText)
          }
        }
      }
    }
  }

  /// An entry of a list that takes out the entries it names.
  private func writeEntryRemoval(_ json: inout JSONWriter) {
    json.object { json in
      json.member("type", "object")
      json.member("minProperties") { $0.integer(1) }
      json.member("maxProperties") { $0.integer(1) }
      json.member("propertyNames") { json in
        json.object { json in
          json.member("enum") { json in
            json.array { json in for key in Removal.keys { json.string(key) } }
          }
        }
      }
    }
  }
}

extension CodeList {
  /// All that stands for a value, each once: names first, because editors offer them in this order.
  fileprivate var schemaNames: [String] {
    var seen: Set<String> = []
    return
      (values.map(\.name.zh) + values.map(\.code) + values.flatMap(\.aliases)
      + values.map(\.name.en)).filter { seen.insert($0).inserted }
  }
}
