import Compiler

/// What a build takes over from the one before, and what it leaves for the next.
extension Builder {
  /// What the last build into the folder left, where everything but items is as it was.
  ///
  /// What is measured or told by a revision comes out of git and is in no file: such a build keeps nothing.
  func recall(
    _ publication: inout Publication, _ folder: OutputFolder?
  ) async throws(Failure) -> KeptSite? {
    guard options.base == nil, options.formerItems == nil,
      let program = options.program ?? options.memory?.program
    else { return nil }
    let basis = try await PublicationBasis(
      publication, program: program, workers: options.workers)
    publication.basis = basis
    try options.parts?.refuse(unless: origin(basis, program))
    guard let folder, let bytes = options.kept, let known = KeptSite(bytes, of: folder),
      known.common == basis.common
    else { return nil }
    return known
  }

  /// Keeps what the files were made from.
  ///
  /// - Returns: why it could not be kept
  func keep(
    _ changes: FolderUpdate.Changes, _ publication: Publication, _ known: KeptSite?
  ) -> Failure? {
    guard let memory = options.memory, let basis = publication.basis else { return nil }
    let site = KeptSite(
      manifest: changes.manifest, common: basis.common, files: changes.pieces,
      contents: writes(.catalogue) ? publication.madeContents : known?.contents ?? [:])
    do throws(Failure) {
      try memory.keep(site.bytes(changes.files.map(\.path)), of: options.folder)
      return nil
    } catch {
      return error
    }
  }
}
