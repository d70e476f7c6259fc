import Compiler

/// The folders of a workspace that the system watches, kept in step with what comes and goes.
struct FolderWatch {
  let inotify: Inotify
  private var places: WatchedPlaces
  private var folders: [Int32: String] = [:]
  private var watches: [String: Int32] = [:]
  /// Whether the system refused to watch a folder, so that changes would be missed.
  private(set) var isRefused = false

  init(_ inotify: Inotify, _ places: WatchedPlaces) {
    self.inotify = inotify
    self.places = places
    watchAll()
  }

  /// Watches other folders from now on.
  mutating func move(to places: WatchedPlaces) {
    guard places != self.places else { return }
    self.places = places
    watchAll()
  }

  /// Takes notices in; tells whether anything that counts has changed.
  mutating func take(_ events: [Inotify.Event]) -> Bool {
    var hasChanged = false
    var hasNewFolder = false
    for event in events {
      if event.isOverflow {
        hasChanged = true
        hasNewFolder = true
        continue
      }
      guard let folder = folders[event.watch] else { continue }
      if event.endsWatch {
        forget(folder, event.watch)
        hasChanged = true
        // A workspace that is checked out anew has a new folder in the old one's place.
        hasNewFolder = true
      } else if places.counts(event.name, in: folder) {
        hasNewFolder = hasNewFolder || event.isFolder
        // A file that was only made has no bytes yet: it counts when it is closed. Links are never closed.
        hasChanged =
          hasChanged || !event.isCreation || event.isFolder
          || FileSystem.isLink(folder + "/" + event.name)
      }
    }
    if hasNewFolder { watchAll() }
    return hasChanged
  }

  /// Watches every folder that is there; those that are watched already stay so.
  private mutating func watchAll() {
    var wanted: [String]
    var isNew: Bool
    // What is made in a folder before it is watched gives no notice: look again until nothing is new.
    repeat {
      wanted = places.allFolders()
      isNew = false
      for folder in wanted where watch(folder) { isNew = true }
    } while isNew && !isRefused
    let kept = Set(wanted)
    for (folder, number) in watches where !kept.contains(folder) {
      inotify.forget(number)
      forget(folder, number)
    }
  }

  /// Watches one folder; tells whether it was not watched before.
  private mutating func watch(_ folder: String) -> Bool {
    switch inotify.watch(folder) {
    case .watched(let number):
      guard folders[number] != folder else { return false }
      // A folder that was moved keeps its number and has another name now.
      if let old = folders[number] { watches[old] = nil }
      folders[number] = folder
      watches[folder] = number
      return true
    case .gone: return false
    case .refused:
      isRefused = true
      return false
    }
  }

  private mutating func forget(_ folder: String, _ number: Int32) {
    folders[number] = nil
    if watches[folder] == number { watches[folder] = nil }
  }
}

extension FileSystem {
  /// Whether a link stands at a path.
  fileprivate static func isLink(_ path: String) -> Bool {
    switch kind(path) {
    case .link: true
    case .file, .folder, .other, .missing: false
    }
  }
}
