import Source
import Standard

/// A workspace with all that loading it again can take over, as long as the files are the same.
///
/// What is taken over is what would be made again: a workspace that was loaded again cannot be told from one that
/// was loaded for the first time.
package struct LoadedWorkspace: Sendable {
  package let workspace: Workspace
  let memory: LoadMemory
}

/// What a load leaves for the next one; files count only where their numbers stayed the same, because every
/// finding names its file by the number.
struct LoadMemory: Sendable {
  /// Grows with each load.
  var generation = 1
  /// All files by their numbers.
  var files: [ReadFile] = []
  /// The numbers of the files that make the standard.
  var standardFiles: [Int] = []
  var standard: (standard: Standard, diagnostics: [Diagnostic])?
  /// By the numbers of files.
  var bound: [FileBinder.Outcome] = []
  /// By the items' own files.
  var resolved: [FileID: Resolver.Outcome] = [:]
  /// The load that made an item what it is, by its own file.
  var itemGenerations: [FileID: Int] = [:]
  /// The load that made the standard what it is.
  var standardGeneration = 1
  /// The load that made everything what it is but items and layers of districts.
  var baseGeneration = 1

  /// The file of a number, if it is the same one.
  func file(_ number: Int, _ file: WorkspaceFile) -> ReadFile? {
    guard number < files.count else { return nil }
    let earlier = files[number]
    return earlier.origin != .failed && earlier.file == file ? earlier : nil
  }
}

/// What of an earlier load stands, once all files are read.
struct Continuity: Sendable {
  private let earlier: LoadMemory
  private let isKept: [Bool]
  let keepsStandard: Bool
  /// Whether everything that items refer to is as it was.
  let keepsRegisters: Bool

  /// - Parameter standardFiles: the numbers of the files that make the standard
  init(_ earlier: LoadMemory, _ files: [ReadFile], standardFiles: [Int]) {
    self.earlier = earlier
    let isKept = files.map { $0.origin == .kept }
    self.isKept = isKept
    keepsStandard =
      earlier.standard != nil && standardFiles == earlier.standardFiles
      && standardFiles.allSatisfy { isKept[$0] }
    keepsRegisters =
      files.count == earlier.files.count
      && files.indices.allSatisfy { number in
        switch files[number].file.role {
        case .laws, .bodies, .points: isKept[number]
        default: files[number].file == earlier.files[number].file
        }
      }
  }

  /// Whether nothing but items and layers of districts may be another.
  var keepsBase: Bool {
    keepsStandard && keepsRegisters
      && isKept.indices.allSatisfy { number in
        if case .item = earlier.files[number].file.role { true } else { isKept[number] }
      }
  }

  var standard: (standard: Standard, diagnostics: [Diagnostic])? {
    keepsStandard ? earlier.standard : nil
  }

  /// What a file was bound to, where neither the file nor the standard has changed.
  func bound(_ number: Int) -> FileBinder.Outcome? {
    keepsStandard && isKept[number] && number < earlier.bound.count ? earlier.bound[number] : nil
  }

  /// The item that the same layers and registers made before.
  func resolved(_ plan: Resolver.Plan) -> Resolver.Outcome? {
    guard keepsStandard, keepsRegisters, let own = plan.layers.last?.file,
      let outcome = earlier.resolved[own], isSame(plan, outcome.item)
    else { return nil }
    return outcome
  }

  /// The load that made an item what it is, if it was an earlier one.
  func generation(of plan: Resolver.Plan) -> Int? {
    guard resolved(plan) != nil else { return nil }
    return plan.layers.last.flatMap { earlier.itemGenerations[$0.file] }
  }

  private func isSame(_ plan: Resolver.Plan, _ item: Item) -> Bool {
    plan.division == item.division && plan.slug == item.slug
      && plan.layers.count == item.layers.count
      && zip(plan.layers, item.layers).allSatisfy { new, old in
        new.file == old.file && new.kind == old.kind && isKept[Int(new.file.index)]
      }
  }
}
