import Compiler
import Source
import Standard

extension MergerFormat {
  /// For programs.
  package static let json = MergerFormat("json") { outcome, language in
    var report = MergerJSON(outcome, language)
    return report.bytes()
  }
}

struct MergerJSON {
  private let words: MergerWords
  private var positions: Positions

  init(_ outcome: MergerOutcome, _ language: Language) {
    words = MergerWords(outcome: outcome, language: language)
    positions = Positions(outcome.files)
  }

  mutating func bytes() -> [UInt8] {
    let decisions = words.decisions
    var json = JSONWriter()
    json.object { json in
      Self.list("divisions", decisions.sides, &json) { write($0, &$1) }
      json.member("target") { json in
        guard let target = decisions.target else { return json.null() }
        json.object { write(target, &$0) }
      }
      json.member("isSettled", decisions.isSettled)
      Self.list("items", decisions.merged, &json) { write($0, &$1) }
      Self.list("single", decisions.single, &json) { single, json in
        Self.list("items", single.items, &json) { write($0, &$1) }
        json.member("divisions", single.sides.map { decisions.sides[$0].division })
      }
      Self.list("reconcile", decisions.reconciliations, &json) { group, json in
        json.member("name", group.name)
        Self.list("items", group.items, &json) { write($0, &$1) }
      }
      Self.list("bodies", decisions.bodies, &json) { group, json in
        json.member("function", group.function)
        json.member("isUnited", group.isUnited)
        json.member("becomes", group.target)
        Self.list("bodies", group.bodies, &json) { body, json in
          json.member("name", body.name)
          json.member("code", body.code)
          json.member("division", decisions.sides[body.side].division)
          place(body.location, &json)
        }
      }
      Self.list("codes", decisions.codes, &json) { change, json in
        json.member("old", change.old.shown.zh)
        json.member("new", change.new)
        json.member("item", words.name(change.item))
        place(change.old.location, &json)
      }
      Self.list("points", decisions.points, &json) { point, json in
        json.member("name", point.name)
        json.member("address", point.address)
        json.member("division", decisions.sides[point.side].division)
        json.member("isAmbiguous", point.isAmbiguous)
        place(point.location, &json)
      }
      Self.list("notCompared", decisions.uncoded, &json) { write($0, &$1) }
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ side: MergerDecisions.Side, _ json: inout JSONWriter) {
    json.member("division", side.division)
    json.member("name", side.name)
  }

  private func write(_ item: Item, _ json: inout JSONWriter) {
    json.member("item", item.identifier)
    json.member("basicCode", item.basicCode)
    json.member("name", item.name)
    json.member("division", item.division)
    json.member("path", words.outcome.files.path(item.file))
  }

  private mutating func write(_ item: MergedItem, _ json: inout JSONWriter) {
    json.member("basicCode", item.comparison.basicCode)
    json.member("name", item.comparison.name)
    json.member("same", item.sameCount)
    Self.list("columns", item.comparison.columns, &json) { column, json in
      json.member("label", column.name)
      write(column.item, &json)
    }
    Self.list("decisions", item.decisions, &json) { decision, json in
      write(decision, of: item, &json)
    }
  }

  private mutating func write(
    _ decision: MergedItem.Decision, of item: MergedItem, _ json: inout JSONWriter
  ) {
    let row = decision.row
    json.member("element", row.path.id)
    json.member("title", row.title[words.language])
    json.member("aspect", row.aspect.rawValue)
    json.member("class", row.uniformity.rawValue)
    json.member("kind", decision.kind.rawValue)
    json.member("outcome", decision.outcome.id)
    json.member("conclusion", words.conclusion(decision, item))
    switch decision.outcome {
    case .better(let columns), .onlyStated(let columns): numbers("take", columns, &json)
    case .settled(let baseline, let wrong):
      numbers("wrong", wrong, &json)
      json.member("value", baseline.value?[words.language])
    case .statutory(let value, _): json.member("value", value[words.language])
    case .open, .declared: break
    }
    Self.list("values", row.cells, &json) { cell, json in
      json.member("kind", cell.kind.rawValue)
      json.member("value", cell.value?[words.language])
      if let location = cell.location { place(location, &json) }
    }
  }

  /// A member that holds an object for each value.
  private static func list<Value>(
    _ name: String, _ values: [Value], _ json: inout JSONWriter,
    _ members: (Value, inout JSONWriter) -> Void
  ) {
    json.member(name) { json in
      json.array { json in for value in values { json.object { members(value, &$0) } } }
    }
  }

  private func numbers(_ name: String, _ columns: [Int], _ json: inout JSONWriter) {
    json.member(name) { json in
      json.line { json in json.array { json in for number in columns { json.integer(number) } } }
    }
  }

  private mutating func place(_ location: Location, _ json: inout JSONWriter) {
    json.members(positions.place(location))
  }
}
