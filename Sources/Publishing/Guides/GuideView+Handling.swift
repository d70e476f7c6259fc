import Compiler
import Standard
import Templates
import YAML

/// Where else an item is handled, what comes out of it, and how it goes.
extension GuideView {
  var crossRegion: View {
    let ranges = record.records(.crossRegion)
    let isNone = record[.crossRegion]?.isNone ?? false
    let facts = facts(of: .crossRegion, except: [.crossRegion])
    guard isNone || !ranges.isEmpty || !facts.isEmpty else { return .nothing }
    return section(facts) { object in
      object["isNone"] = .flag(isNone)
      object["hasRanges"] = .flag(!ranges.isEmpty)
      object["ranges"] = .list(
        ranges.map { range in
          let areas = [stated(range, .scope), stated(range, .areas)].compactMap(\.self)
          return [
            "type": .text(shown(range, .type) ?? KeyFacts.unstated),
            "areas": .text(areas.isEmpty ? KeyFacts.unstated : areas.joined(separator: "：")),
            "forms": .text(shown(range, .form) ?? KeyFacts.unstated),
            "remarks": .list(remarks(range, except: [.type, .scope, .areas, .form])),
          ]
        })
    }
  }

  var results: View {
    let results = record.records(.results)
    return section(facts(of: .results, except: [.results])) { object in
      object["isNone"] = .flag(record[.results]?.isNone ?? false)
      object["hasOutcomes"] = .flag(!results.isEmpty)
      object["outcomes"] = .list(results.map(outcome))
    }
  }

  private func outcome(_ result: Record) -> View {
    let hasLicence = result.boolean(.hasLicence) ?? (result.text(.licenceType) != nil)
    var handled: [KnownElement] = [.name, .type, .sample]
    // An answer that could not be read, or a code, says more than the tag.
    if result.boolean(.hasLicence) != nil { handled.append(.hasLicence) }
    if result[.licenceType]?.isNone ?? true { handled.append(.licenceType) }
    let files = files(result, [("结果样本", .sample)])
    return [
      "name": .text(shown(result, .name) ?? KeyFacts.unstated),
      "type": .text(shown(result, .type)),
      "licence": .text(hasLicence ? "有电子证照" : nil), "files": .list(files),
      "remarks": .list(remarks(result, except: handled)),
    ]
  }

  var specialProcedures: View {
    let procedures = record.records(.specialProcedures)
    let isNone = record[.specialProcedures]?.isNone ?? false
    let facts = facts(of: .specialProcedures, except: [.specialProcedures])
    guard isNone || !procedures.isEmpty || !facts.isEmpty else { return .nothing }
    return section(facts) { object in
      object["isNone"] = .flag(isNone)
      object["hasProcedures"] = .flag(!procedures.isEmpty)
      object["procedures"] = .list(procedures.map(procedure))
    }
  }

  private func procedure(_ procedure: Record) -> View {
    let counted = procedure.boolean(.counted).map { $0 ? "计入" : "不计入" }
    return [
      "type": .text(shown(procedure, .type) ?? KeyFacts.unstated),
      "limit": .text(shown(procedure, .limit) ?? KeyFacts.unstated),
      "counted": .text(counted ?? shown(procedure, .counted) ?? KeyFacts.unstated),
      "note": .text(shown(procedure, .note)), "basis": .text(shown(procedure, .basis)),
      "remarks": .list(remarks(procedure, except: [.type, .limit, .counted, .note, .basis])),
    ]
  }

  var process: View {
    let steps = record.records(.steps)
    let people = Set(steps.map(self.who))
    // Who handles every step is said once.
    let who = steps.count > 1 && people.count == 1 ? people.first.flatMap(\.self) : nil
    let channels = [
      channel("online", "网上办理", .onlineProcess), channel("window", "窗口办理", .windowProcess),
    ].compactMap(\.self)
    let facts = facts(
      of: .process, except: [.steps, .onlineProcess, .windowProcess, .onlineAddress])
    return section(facts) { object in
      object["channels"] = .list(channels)
      object["hasSteps"] = .flag(!steps.isEmpty)
      object["who"] = .text(who)
      object["steps"] = .list(steps.map { step($0, isByAll: who != nil) })
      object["total"] = .text(Self.total(steps))
      object["flowChart"] = flowChart
    }
  }

  private func channel(_ id: String, _ name: String, _ known: KnownElement) -> View? {
    let address = id == "online" ? link(record, .onlineAddress) : .nothing
    var isAddressed = false
    if case .object = address { isAddressed = true }
    guard isAddressed || !record.texts(known).isEmpty else { return nil }
    return .object { object in
      object["id"] = .text(id)
      object["name"] = .text(name)
      object["address"] = address
      setEntries(known, in: &object)
    }
  }

  private func who(_ step: Record) -> String? {
    let parts = [shown(step, .body), shown(step, .handler)].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "，")
  }

  private func step(_ step: Record, isByAll: Bool) -> View {
    let criteria = paragraphs(step, .criteria)
    return [
      "name": .text(shown(step, .name) ?? KeyFacts.unstated), "limit": .text(shown(step, .limit)),
      "who": .text(isByAll ? nil : who(step)),
      "hasCriteria": .flag(!criteria.isEmpty), "criteria": ["blocks": RichText.view(criteria)],
      "outcome": .text(shown(step, .result)),
      "remarks": .list(
        remarks(step, except: [.name, .limit, .body, .handler, .criteria, .result])),
    ]
  }

  /// The sum of the steps, where every step has a limit and the limits can be added.
  private static func total(_ steps: [Record]) -> String? {
    let limits = steps.compactMap { $0.duration(.limit) }
    guard limits.count == steps.count else { return nil }
    return Duration.sum(limits).map { "合计\($0.inChinese)" }
  }
}
