package import Source
package import Standard

/// Everything that was read: the files, the standard, the registers and the effective items.
package struct Workspace: Sendable {
  /// The folder of `zhun.yaml`; nil for single files outside any workspace.
  package let root: String?
  /// Where its files were read.
  let source: WorkspaceFiles
  package let settings: Settings
  package let files: SourceFiles
  package let standard: Standard
  /// Whether the standard is the one that the binary carries.
  package let usesBuiltInStandard: Bool
  package let registers: Registers
  /// Catalogue records by basic code.
  package let catalogue: [String: Record]
  package let items: [Item]
  /// Catalogue records that no item inherits: checked like items, never published.
  package let unusedCatalogue: [Item]
  /// Form definitions by the path of their file.
  package let forms: [String: Record]
  /// The life events, in the order of their files.
  package let events: [LifeEvent]
  /// Whether what registers say of themselves is looked at too.
  let checksRegisters: Bool
  /// What is known of the items whose files were left unread; `items` holds the others.
  let left: LeftItems
  /// Every item by its file, whether it was read or not, in the order of files.
  package let itemCards: ItemCards
  /// What stands for all that items are judged by; nil where nothing is kept.
  let base: [UInt8]?
  /// The findings of reading, binding and resolving.
  package let diagnostics: [Diagnostic]
  /// What could not be looked at: each makes the run fail, whatever else it found.
  package let failures: [Failure]

  /// Which codes took the place of which, whatever the day.
  package var successions: Successions { settings.successions }

  /// How many items were left unread.
  package var countLeft: Int { left.units.reduce(0) { $0 + $1.items.count } }

  package func division(_ digits: String) -> Division? { standard.divisions[digits] }

  /// What a division is called: its name, or where the standard does not list it, as most towns, that of
  /// the body which is registered for it alone; nil where that is unknown too.
  package func name(ofDivision digits: String) -> String? {
    if let name = division(digits)?.name { return name }
    guard let bodies = registers.bodies[digits], bodies.count == 1 else { return nil }
    return bodies[0].string(.name)
  }
}

/// Items that a check need not look at, because nothing that they depend on has changed.
struct LeftItems: Sendable {
  var units: [KeptUnit] = []
  /// Of each file, whether it is one of theirs; empty where there are none.
  var isLeft: [Bool] = []
  /// The states of their files, and of no others; nil where there are none.
  var states: FileStates?
  /// What was found of all items together, and of those that are read again; nil and empty where that is not known.
  var ofAll: [Diagnostic]?
  var replaced: [KeptUnit] = []
  /// What texts of theirs were searched for.
  var unreferred = UnreferredEntries.Places()
}
