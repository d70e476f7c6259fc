package import Compiler
package import Source
package import Standard

/// Publishes a workspace: chooses the items, makes the files of the outputs, updates the folder.
package struct Builder: Sendable {
  /// What is wanted of a run.
  package struct Options: Sendable {
    /// The absolute path of the output folder.
    package var folder: String
    package var outputs: [Output]
    package var publishesErrors = false
    /// What made the output, as pages print it.
    package var generator: String
    /// The day that the workspace was judged by, where one was given.
    package var day: CalendarDate?
    /// The day of the run: successions that come into force later do not count; nil counts all.
    package var today: CalendarDate?
    /// The state with which the change feed is to begin; nil to go on with that of the folder.
    ///
    /// It is made for the outputs that will stand in the folder: records name addresses of files that others write.
    package var base: (@Sendable (_ outputs: Set<String>) -> FormerCatalogue)?
    /// What items were at a revision that lists measure by, beside the standard.
    package var formerItems: FormerItems?
    /// Where builds leave what they made the files from; nil for a build that makes all of them.
    package var memory: PlaceMemory?
    /// What the last build into the folder left there; nil where it left nothing, or nothing whole.
    package var kept: [UInt8]?
    /// What tells this program from any other; parts of a site are of one program.
    package var program: String?
    /// What other runs made of the site.
    package var parts: SiteParts?
    package var workers: Int

    package init(
      folder: String,
      outputs: [Output] = Output.all,
      generator: String,
      workers: Int
    ) {
      self.folder = folder
      self.outputs = outputs
      self.generator = generator
      self.workers = workers
    }
  }

  /// What a run did.
  package struct Outcome: Sendable {
    package let published: Int
    package let leftOut: [LeftOutItem]
    /// Life events with errors of their own.
    package let leftOutEvents: [LeftOutItem]
    package let files: Int
    package let bytes: Int
    package fileprivate(set) var added: [String]
    package fileprivate(set) var changed: [String]
    package fileprivate(set) var removed: [String]
    package fileprivate(set) var isUnchanged: Bool
    /// How many files were not made because all that they are made from is as it was.
    package let taken: Int
    /// How many files came out of parts that other runs made.
    package let joined: Int

    /// Guides that say since this run that their item is gone.
    package fileprivate(set) var gone: [String]
    /// Records that say since this run that their item is gone.
    package fileprivate(set) var goneRecords: [String]
    /// Why nothing could be kept for the next build.
    package fileprivate(set) var notKept: Failure?

    /// What a second run over the same files would do: nothing.
    package var again: Outcome {
      var again = self
      (again.added, again.changed, again.removed, again.isUnchanged) = ([], [], [], true)
      (again.gone, again.goneRecords) = ([], [])
      return again
    }

    /// Addresses of items that were published before and lead nowhere now.
    package var lost: [String] {
      removed.filter { $0.hasPrefix("guides/") || $0.hasPrefix(Address.catalogue + "/items/") }
    }
  }

  let workspace: Workspace
  let diagnostics: [Diagnostic]
  let options: Options

  package init(_ workspace: Workspace, _ diagnostics: [Diagnostic], _ options: Options) {
    self.workspace = workspace
    self.diagnostics = diagnostics
    self.options = options
  }

  /// Brings the output folder up to date; a folder that is up to date is left alone.
  package func build() async throws(Failure) -> Outcome {
    observeTarget()
    try StagingFolder.cleanUp(beside: options.folder)
    let (update, publication, entries) = try await Timings.part(.preparing) {
      () async throws(Failure) in try await prepare()
    }
    let standing = standing(publication, update.folder)
    do throws(Failure) {
      let changes = try await Timings.part(.making) { () async throws(Failure) in
        try await update.stage(entries, workers: options.workers, writes: true) {
          Manifest.bytes($0, publication, standing)
        }
      }
      try await Timings.part(.swapping) { () async throws(Failure) in
        if !changes.isEmpty { try update.swap() }
        try update.clean()
      }
      try leave(changes)
      var outcome = outcome(publication, changes)
      outcome.notKept = keep(changes, publication, update.known)
      return outcome
    } catch {
      update.staging.discard()
      throw error
    }
  }

  /// Compares the output folder with what would be written, and writes nothing.
  package func verify() async throws(Failure) -> Outcome {
    observeTarget()
    let (update, publication, entries) = try await prepare()
    let standing = standing(publication, update.folder)
    let changes = try await update.stage(entries, workers: options.workers, writes: false) {
      Manifest.bytes($0, publication, standing)
    }
    if changes.isEmpty { try leave(changes) }
    return outcome(publication, changes)
  }

  /// A run that finds the folder as it will leave it has nothing to do.
  private func observeTarget() {
    Observations.current?.make(
      folder: options.folder, staged: StagingFolder.prefix(beside: options.folder))
  }

  private func leave(_ changes: FolderUpdate.Changes) throws(Failure) {
    guard let observations = Observations.current else { return }
    let manifest = try FileSystem.digest(options.folder + "/" + Manifest.name)
    let files = changes.files.map { ($0.path, $0.digest) } + [(Manifest.name, manifest)]
    observations.leave(
      folder: options.folder,
      holding: files.compactMap { path, digest in
        Digest.bytes(text: digest).map { (path, $0) }
      })
  }

  func prepare() async throws(Failure) -> (FolderUpdate, Publication, [FolderUpdate.Entry]) {
    try refuseUnusable()
    let folder = try OutputFolder(options.folder, for: workspace)
    let (publication, entries, known) = try await plan(folder)
    return (FolderUpdate(folder, known: known, parts: options.parts), publication, entries)
  }

  /// Chooses what is published and lists its files.
  ///
  /// - Parameter folder: nil for a part of a site, which goes into no folder
  /// - Returns: with what the last build into the folder left, where that is of use
  func plan(
    _ folder: OutputFolder?
  ) async throws(Failure) -> (Publication, [FolderUpdate.Entry], KeptSite?) {
    let chosen =
      options.outputs + (options.outputs.contains(where: \.hasPages) ? [.assets] : [])
      + [.manifestSchema]
    let ids = Set(chosen.map(\.id))
    let kept = (folder?.manifest?.files ?? []).filter { !ids.contains($0.output) && isKnown($0) }
    let outputs = ids.union(kept.map(\.output))
    let base = options.base?(outputs)
    var publication = Publication(
      workspace, diagnostics, withErrors: options.publishesErrors,
      outputs: outputs, former: former(folder, base),
      generator: options.generator, day: options.day, today: options.today,
      successions: options.today.map(workspace.successions.inForce) ?? workspace.successions,
      formerItems: options.formerItems)
    guard !publication.items.isEmpty else { throw Self.nothing(publication) }
    let known = try await recall(&publication, folder)
    if writes(.catalogue), folder != nil {
      let contents = (known?.contents ?? [:]).merging(options.parts?.contents ?? [:]) { $1 }
      await publication.makeContentDigests(workers: options.workers, known: contents)
    }
    if writes(.catalogue), let folder, let today = options.today {
      publication.feed = await ChangeFeed(
        publication, folder, base: base, today: today, workers: options.workers)
    }
    var entries = kept.map {
      FolderUpdate.Entry(path: $0.path, output: $0.output, content: .kept)
    }
    for output in chosen {
      entries += try output.files(publication).map {
        FolderUpdate.Entry(path: $0.path, output: output.id, content: .made($0))
      }
    }
    try Self.refuseCollisions(entries)
    return (publication, entries, known)
  }

  /// What stood at the addresses of items before: in the folder, and where the feed is to begin.
  private func former(_ folder: OutputFolder?, _ base: FormerCatalogue?) -> Manifest.Standing? {
    guard let base else { return folder?.manifest?.standing }
    var standing = folder?.manifest?.standing ?? Manifest.Standing()
    let known = Set(standing.records.map(\.id))
    standing.records += base.records.filter { !known.contains($0.id) }
    return standing
  }

  func writes(_ output: Output) -> Bool {
    options.outputs.contains { $0.id == output.id }
  }

  /// What stands at the addresses of items after the run; where it leaves guides or records as they are, that
  /// is what stood there before.
  func standing(_ publication: Publication, _ folder: OutputFolder) -> Manifest.Standing {
    var standing = folder.manifest?.standing ?? Manifest.Standing()
    if writes(.guides) || !publication.outputs.contains(Output.guides.id) {
      standing.pages = writes(.guides) ? publication.pages : []
    }
    if writes(.catalogue) || !publication.outputs.contains(Output.catalogue.id) {
      standing.records = writes(.catalogue) ? publication.records : []
    }
    return standing
  }

  /// An output that this compiler no longer has is not kept for ever.
  private func isKnown(_ file: Manifest.File) -> Bool {
    file.output == Output.assets.id || Output.find(file.output) != nil
  }

  /// What a broken standard would make of the items cannot be told from what they say.
  func refuseUnusable() throws(Failure) {
    if let failure = workspace.failures.first { throw failure }
    guard !options.publishesErrors else { return }
    let broken = diagnostics.first { diagnostic in
      guard case .standard = workspace.files.role(diagnostic.location.file) else { return false }
      return diagnostic.severity == .error
    }
    guard let broken else { return }
    let path = workspace.files.path(broken.location.file)
    throw Failure(
      zh: "标准本身有错误（\(path)：\(broken.message(in: .chinese))），没有发布",
      en: "the standard itself has errors (\(path): \(broken.message(in: .english)))")
  }

  private static func nothing(_ publication: Publication) -> Failure {
    let count = publication.leftOut.count
    return count == 0
      ? Failure(zh: "工作区里没有事项，没有发布", en: "the workspace has no items to publish")
      : Failure(
        zh: "\(count) 个事项都有错误，没有发布；原有的发布结果没有改动",
        en: "none of the \(count) items is free of errors: nothing was published or changed")
  }

  private static func refuseCollisions(_ entries: [FolderUpdate.Entry]) throws(Failure) {
    var seen: Set<String> = []
    for entry in entries where !seen.insert(entry.path.lowercased()).inserted {
      throw Failure(
        zh: "两个文件要写到同一个地址 \(entry.path)", en: "two files have the address \(entry.path)")
    }
  }

  private func outcome(_ publication: Publication, _ changes: FolderUpdate.Changes) -> Outcome {
    Outcome(
      published: publication.items.count, leftOut: publication.leftOut,
      leftOutEvents: publication.leftOutEvents,
      files: changes.files.count, bytes: changes.files.reduce(0) { $0 + $1.size },
      added: changes.added, changed: changes.changed, removed: changes.removed,
      isUnchanged: changes.isEmpty, taken: changes.taken, joined: changes.joined,
      gone: writes(.guides) ? publication.newlyGone : [],
      goneRecords: writes(.catalogue) ? publication.tombstones.newlyGone : [])
  }
}

/// The parts of a build.
extension Wording {
  fileprivate static let preparing = Wording(zh: "选出事项，列出文件", en: "choosing items, listing files")
  fileprivate static let making = Wording(zh: "生成并写入文件", en: "making and writing files")
  fileprivate static let swapping = Wording(zh: "换上新的发布目录", en: "putting the new folder in place")
}
