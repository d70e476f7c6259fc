import Foundation
import TestSupport
import Testing

@testable import Preview

/// What happens in the folders of a workspace is noticed, by the system's notices and by looking.
@Suite(.timeLimit(.minutes(30))) struct WatcherTests {
  /// Runs a watcher over a folder and counts what it notices.
  private func watching(
    _ scratch: Scratch, polls: Bool,
    _ body: (_ next: () async throws -> Void, _ watcher: Watcher) async throws -> Void
  ) async throws {
    let watcher = Watcher(WatchedPlaces(root: scratch.root, base: "standards"), polls: polls)
    let (changes, continuation) = AsyncStream<Void>.makeStream()
    let (ready, isReady) = AsyncStream<Void>.makeStream()
    let task = Task {
      await watcher.run {
        isReady.finish()
      } onChange: {
        continuation.yield()
      }
    }
    defer { task.cancel() }
    for await _ in ready {}
    let next: () async -> Void = {
      for await _ in changes { return }
    }
    // Polling begins with a look.
    if polls { await next() }
    try await body(next, watcher)
  }

  @Test(arguments: [false, true])
  func noticesWhatIsSaved(_ polls: Bool) async throws {
    let scratch = try Scratch(copying: false)
    try scratch.save("zhun.yaml", "名称: 例\n")
    try scratch.save("standards/a/b.yaml", "a: 1\n")
    try await watching(scratch, polls: polls) { next, _ in
      try scratch.write("standards/a/b.yaml", "a: 22\n")
      try await next()
      try scratch.save("standards/a/b.yaml", "a: 333\n")
      try await next()
      try scratch.save("standards/a/new.yaml", "a: 1\n")
      try await next()
      try scratch.move("standards/a/new.yaml", to: "standards/a/other.yaml")
      try await next()
      try scratch.remove("standards/a/other.yaml")
      try await next()
      try scratch.save("zhun.yaml", "名称: 另一例\n")
      try await next()
    }
  }

  @Test(arguments: [false, true])
  func noticesFoldersThatComeAndGo(_ polls: Bool) async throws {
    let scratch = try Scratch(copying: false)
    try scratch.save("zhun.yaml", "名称: 例\n")
    try await watching(scratch, polls: polls) { next, _ in
      // Neither folder is there when watching begins.
      try scratch.save("standards/districts/44/items/a.yaml", "a: 1\n")
      try await next()
      try scratch.write("standards/districts/44/items/a.yaml", "a: 22\n")
      try await next()
      try scratch.save("templates/styles/a.css", "a {}\n")
      try await next()
      try scratch.move("standards/districts/44", to: "standards/districts/45")
      try await next()
      try scratch.write("standards/districts/45/items/a.yaml", "a: 4444\n")
      try await next()
      try scratch.remove("standards")
      try await next()
      try scratch.save("standards/districts/44/items/a.yaml", "a: 55555\n")
      try await next()
      try scratch.write("standards/districts/44/items/a.yaml", "a: 666666\n")
      try await next()
    }
  }

  @Test func watchesOtherFoldersWhenToldTo() async throws {
    let scratch = try Scratch(copying: false)
    try scratch.save("zhun.yaml", "名称: 例\n")
    try scratch.save("other/a.yaml", "a: 1\n")
    try await watching(scratch, polls: false) { next, watcher in
      watcher.move(to: WatchedPlaces(root: scratch.root, base: "other"))
      try scratch.write("other/a.yaml", "a: 22\n")
      try await next()
    }
  }

  @Test func whatDoesNotCountIsNotWatched() throws {
    let places = WatchedPlaces(root: "/w", base: "data/standards")
    for (name, folder, counts) in [
      ("zhun.yaml", "/w", true), ("build", "/w", false), ("data", "/w", true),
      ("standards", "/w/data", true), ("x", "/w/data", false), ("templates", "/w", true),
      ("a.yaml", "/w/data/standards", true), (".a.yaml.swp", "/w/data/standards", false),
      ("a.yaml~", "/w/data/standards", false), ("a.pdf", "/w/data/standards/x", true),
      ("a.css", "/w/templates/styles", true), ("README.md", "/w", false),
    ] {
      #expect(places.counts(name, in: folder) == counts, "\(folder)/\(name)")
    }
  }

  @Test(arguments: [
    ("/home/a", "/dev/sda / ext4 rw 0 0\n", false),
    ("/mnt/z/a", "/dev/sda / ext4 rw 0 0\nserver:/z /mnt/z nfs4 rw 0 0\n", true),
    ("/mnt/zebra", "/dev/sda / ext4 rw 0 0\nserver:/z /mnt/z nfs4 rw 0 0\n", false),
    ("/mnt/my files", "a / ext4 rw 0 0\n//s/f /mnt/my\\040files cifs rw 0 0\n", true),
    ("/w", "a / ext4 rw 0 0\nb /w fuse.sshfs rw 0 0\n", true),
    ("/w", "a / fuse.fuse-overlayfs rw 0 0\n", false),
    ("/w", "s:/w /w nfs rw 0 0\ntmpfs /w tmpfs rw 0 0\n", false),
  ])
  func networkDrivesArePolled(_ folder: String, _ mounts: String, _ isRemote: Bool) {
    #expect(Mounts.isRemote(folder, mounts: mounts) == isRemote)
  }
}
