import Compiler
import Samples
import Source
package import Standard
import TestSupport

/// What became of one mutant in one item.
package struct Trial: Sendable {
  package enum Outcome: Sendable, Equatable {
    case found
    /// The code was found, but somewhere else.
    case wrongPlace
    case missed
    /// The fault could not be planted.
    case failed(String)
  }

  package let mutant: Mutant
  package let item: String
  package let outcome: Outcome
  /// Findings that neither the clean item nor the fault explains: `code path:offset`.
  package let additional: [String]
}

extension Trial {
  static func run(
    _ mutant: Mutant,
    in clean: SampleWorkspace
  ) async -> Trial {
    let name = clean.items.first?.path ?? ""
    let planted: PlantedWorkspace
    do { planted = try PlantedWorkspace(clean, mutant) } catch {
      return Trial(mutant: mutant, item: name, outcome: .failed(error.reason), additional: [])
    }
    let standard =
      mutant.standard.map(Repository.standard(changed:)) ?? Repository.standard.standard
    let found = await Sighting.all(planted.files, standard: standard)
    let matching = found.filter { sighting in
      mutant.codes.contains { sighting.code.hasPrefix($0) }
    }
    let touching = matching.contains { sighting in
      planted.places.contains { sighting.touches($0.path, $0.range) }
    }
    let unexplained = found.filter { sighting in
      !mutant.codes.contains { sighting.code.hasPrefix($0) }
        && !mutant.companions.contains(sighting.code)
    }
    let additional =
      unexplained.isEmpty ? [] : await Self.additional(unexplained, beside: clean)
    return Trial(
      mutant: mutant, item: name,
      outcome: touching ? .found : matching.isEmpty ? .missed : .wrongPlace,
      additional: additional.map { "\($0.key):\($0.range.lowerBound) \($0.message)" })
  }
}

extension Trial {
  /// The findings that the clean item does not have as well.
  private static func additional(
    _ sightings: [Sighting],
    beside clean: SampleWorkspace
  ) async -> [Sighting] {
    var known: [String: Int] = [:]
    for sighting in await Sighting.all(clean.files.map({ ($0.path, Array($0.text.utf8)) })) {
      known[sighting.key, default: 0] += 1
    }
    return sightings.filter { sighting in
      guard let count = known[sighting.key], count > 0 else { return true }
      known[sighting.key] = count - 1
      return false
    }
  }
}

/// A finding as the mutation test sees it.
package struct Sighting: Sendable {
  package let code: String
  package let path: String
  package let range: Range<Int>
  package let message: String

  var key: String { code + " " + path }

  func touches(_ path: String, _ place: Range<Int>) -> Bool {
    guard self.path == path else { return false }
    return range.lowerBound <= place.upperBound && place.lowerBound <= range.upperBound
  }

  /// What the checker finds in a workspace.
  package static func all(
    _ files: [(path: String, bytes: [UInt8])],
    standard: Standard = Repository.standard.standard,
    workers: Int = 1
  ) async -> [Sighting] {
    let workspace = WorkspaceLoader(workers: workers).load(
      texts: files.map { ($0.path, $0.bytes) }, standard: standard,
      division: "440113")
    return await Checker.check(workspace, workers: workers, asOf: Example.day).map { diagnostic in
      let range = diagnostic.location.range
      return Sighting(
        code: diagnostic.rule.code, path: files[Int(diagnostic.location.file.index)].path,
        range: range.indices, message: diagnostic.message(in: .chinese))
    }
  }
}
