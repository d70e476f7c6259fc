import Compiler
import Source
import Standard

extension ChangesFormat {
  /// For programs: one object, as `docs/changes-report.schema.json` says.
  package static let json = ChangesFormat("json") { outcome, options in
    var report = ChangesJSON(outcome, options.language)
    return report.bytes()
  }
}

/// Writes changes as JSON; items and changes name each other by their places in the two lists.
struct ChangesJSON {
  /// Goes up when a program that reads reports has to change.
  private static let version = 1

  private let outcome: ChangesOutcome
  private let language: Language
  private let words: ChangesWords
  private var before: Positions
  private var after: Positions

  init(_ outcome: ChangesOutcome, _ language: Language) {
    self.outcome = outcome
    self.language = language
    words = ChangesWords(outcome, language)
    before = Positions(outcome.before.files)
    after = Positions(outcome.after.files)
  }

  mutating func bytes() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", Self.version)
      json.member("generator", "zhun \(Version.current)")
      json.member("language", language.rawValue)
      json.member("day", outcome.day.description)
      json.member("before") { write(outcome.before, &$0) }
      json.member("after") { write(outcome.after, &$0) }
      json.member("changes") { json in
        json.array { json in
          for change in outcome.history.changes { write(change, &json) }
        }
      }
      json.member("items") { json in
        json.array { json in
          for number in outcome.history.items.indices { writeItem(number, &json) }
        }
      }
      json.member("summary") { writeSummary(&$0) }
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ side: ChangesOutcome.Side, _ json: inout JSONWriter) {
    json.object { json in
      json.member("revision", side.revision)
      json.member("commit", side.commit?.id)
      json.member("day", side.commit?.day)
      json.member("edition", side.edition)
    }
  }

  private mutating func write(_ change: Change, _ json: inout JSONWriter) {
    json.object { json in
      json.member("impact", change.impact.rawValue)
      json.member("kind", change.kind.rawValue)
      json.member("element", change.path.id)
      json.member("title", change.path.title[language])
      json.member("before", change.before?[language])
      json.member("after", change.after?[language])
      if let similarity = change.similarity {
        json.key("similarity")
        json.decimal(Double(similarity) / 100)
      }
      json.member("origin") { json in
        json.object { json in
          json.member("kind", change.origin.name)
          json.member("path", change.originPath)
        }
      }
      json.member("places") { json in
        json.array { json in
          for place in change.places { json.line { write(place, &$0) } }
        }
      }
    }
  }

  private mutating func write(_ place: Change.Place, _ json: inout JSONWriter) {
    json.object { json in
      json.member("item", place.item)
      json.member("before") { Self.write(place.before, &before, &$0) }
      json.member("after") { Self.write(place.after, &after, &$0) }
    }
  }

  private static func write(
    _ location: Location?, _ positions: inout Positions, _ json: inout JSONWriter
  ) {
    guard let location else { return json.null() }
    let place = positions.place(location)
    json.object { $0.members(place) }
  }

  private func writeItem(_ number: Int, _ json: inout JSONWriter) {
    let item = outcome.history.items[number]
    json.object { json in
      json.member("kind", item.kind.rawValue)
      json.member("impact", item.impact.rawValue)
      json.member("isRenamed", item.isRenamed)
      write(item.item, &json)
      json.member("district", item.item.division)
      json.member("place", words.place(item.item))
      json.member("body", item.item.body?.string(.name) ?? item.item.record.string(.body))
      json.member("path", item.path)
      json.member("formerPath", item.formerPath)
      json.member("former") { json in
        guard let before = item.before, item.isRenamed else { return json.null() }
        json.object { write(before, &$0) }
      }
      json.member("changes") { json in
        json.array { json in for change in item.changes { json.integer(change) } }
      }
      json.member("tombstone") { writeTombstone(item, number, &$0) }
    }
  }

  private func write(_ item: Item, _ json: inout JSONWriter) {
    json.member("name", item.name)
    json.member("basicCode", item.basicCode)
    json.member("code", item.record.string(.code))
  }

  private func writeTombstone(
    _ item: History.ItemChange, _ number: Int, _ json: inout JSONWriter
  ) {
    guard item.kind == .removed else { return json.null() }
    json.object { json in
      let commit = outcome.lastCommits[number] ?? outcome.before.commit
      json.member("commit", commit?.id)
      json.member("day", commit?.day)
      json.member("status", item.item.record.code(.status)?.name[language])
      json.member("plannedEnd", item.item.record.date(.plannedEnd)?.description)
      json.member("successor", item.successor)
    }
  }

  private func writeSummary(_ json: inout JSONWriter) {
    let history = outcome.history
    json.object { json in
      json.member("impact", history.impact?.rawValue)
      json.member("compared", history.compared)
      json.member("changed", history.items.count)
      json.member("added", history.count(.added))
      json.member("removed", history.count(.removed))
      json.member("items") { json in
        json.object { json in
          for impact in Impact.allCases.reversed() {
            json.member(impact.rawValue, history.count(impact))
          }
        }
      }
      json.member("changes") { json in
        json.object { json in
          for impact in Impact.allCases.reversed() {
            json.member(impact.rawValue, history.countOfChanges(impact))
          }
        }
      }
      json.member("notCompared", outcome.notCompared.map { $0[language] })
      json.member("remarks", outcome.remarks.map { $0[language] })
    }
  }
}

extension Change.Origin {
  fileprivate var name: String {
    switch self {
    case .own: "own"
    case .catalogue: "catalogue"
    case .division: "division"
    case .register: "register"
    case .form: "form"
    }
  }
}
