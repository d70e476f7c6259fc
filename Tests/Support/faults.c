// Stands between a program and the system, loaded by LD_PRELOAD: counts the calls that change files and, at one of
// them, kills the program or lets the call fail. Set by the environment:
//   FAULT_LOG=FILE        one line for each such call
//   FAULT_AT=N            the call that is meant, from 1 on
//   FAULT_DO=WHAT         before, after (killed there), full (no space from there on), broken (that call alone fails),
//                         stuck (from there on nothing can be removed)
//   FAULT_NO_EXCHANGE=1   a file system that cannot let two folders trade places
//   FAULT_FILE=TEXT       a file whose path holds this text, changed as soon as it has been opened for reading:
//   FAULT_FILE_DO=WHAT    grow, cut, vanish
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_int calls;
static int chosen, log_descriptor = -1;
static const char *what = "", *wanted, *wanted_do = "";

__attribute__((constructor)) static void start(void) {
  const char *text = getenv("FAULT_AT");
  chosen = text ? atoi(text) : 0;
  if (getenv("FAULT_DO")) what = getenv("FAULT_DO");
  wanted = getenv("FAULT_FILE");
  if (getenv("FAULT_FILE_DO")) wanted_do = getenv("FAULT_FILE_DO");
  if ((text = getenv("FAULT_LOG")))
    log_descriptor = syscall(SYS_openat, AT_FDCWD, text, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void end(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

// Whether the call goes on; `takes` where it asks for room on the disk.
static int goes_on(const char *name, const char *path, int takes, int *number) {
  *number = atomic_fetch_add(&calls, 1) + 1;
  if (log_descriptor >= 0) {
    char line[600];
    int length = snprintf(line, sizeof line, "%s %.500s\n", name, path ? path : "");
    syscall(SYS_write, log_descriptor, line, length);
  }
  if (!chosen || *number < chosen) return 1;
  if (!strcmp(what, "before")) end();
  if (!strcmp(what, "full") && takes) { errno = ENOSPC; return 0; }
  if (!strcmp(what, "stuck") && (!strncmp(name, "unlink", 6) || !strcmp(name, "rmdir"))) { errno = EIO; return 0; }
  if (!strcmp(what, "broken") && *number == chosen) { errno = EIO; return 0; }
  return 1;
}

static void done(int number) {
  if (chosen && number == chosen && !strcmp(what, "after")) end();
}

#define NEXT(name) static __typeof__(name) *next; if (!next) next = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)
#define STEP(name, path, takes, call) \
  NEXT(name); int number; \
  if (!goes_on(#name, path, takes, &number)) return -1; \
  __typeof__(call) result = call; int kept = errno; \
  done(number); errno = kept; return result

static void disturb(const char *path, int descriptor) {
  struct stat status;
  if (!wanted || descriptor < 0 || !strstr(path, wanted)) return;
  if (fstat(descriptor, &status) || !S_ISREG(status.st_mode)) return;
  if (!strcmp(wanted_do, "vanish")) syscall(SYS_unlink, path);
  if (!strcmp(wanted_do, "cut")) syscall(SYS_truncate, path, status.st_size / 2);
  if (!strcmp(wanted_do, "grow")) {
    int file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND);
    static char more[1 << 16];
    memset(more, '#', sizeof more);
    for (int i = 0; i < 16; i++) syscall(SYS_write, file, more, sizeof more);
    syscall(SYS_close, file);
  }
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    NEXT(name); mode_t mode = 0; \
    if (flags & (O_CREAT | __O_TMPFILE)) { va_list list; va_start(list, flags); mode = va_arg(list, mode_t); va_end(list); } \
    if (!(flags & (O_CREAT | O_TRUNC))) { int file = next(path, flags, mode); int kept = errno; disturb(path, file); errno = kept; return file; } \
    int number; if (!goes_on(#name, path, 1, &number)) return -1; \
    int result = next(path, flags, mode); int kept = errno; done(number); errno = kept; return result; \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
  int name(int folder, const char *path, int flags, ...) { \
    NEXT(name); mode_t mode = 0; \
    if (flags & (O_CREAT | __O_TMPFILE)) { va_list list; va_start(list, flags); mode = va_arg(list, mode_t); va_end(list); } \
    if (!(flags & (O_CREAT | O_TRUNC))) { int file = next(folder, path, flags, mode); int kept = errno; disturb(path, file); errno = kept; return file; } \
    int number; if (!goes_on(#name, path, 1, &number)) return -1; \
    int result = next(folder, path, flags, mode); int kept = errno; done(number); errno = kept; return result; \
  }
OPENAT(openat)
OPENAT(openat64)

static int is_file(int descriptor) {
  struct stat status;
  return descriptor > 2 && !fstat(descriptor, &status) && S_ISREG(status.st_mode);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (!is_file(descriptor)) return syscall(SYS_write, descriptor, bytes, count);
  STEP(write, "", 1, next(descriptor, bytes, count));
}
ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t place) {
  STEP(pwrite, "", 1, next(descriptor, bytes, count, place));
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t place) {
  STEP(pwrite64, "", 1, next(descriptor, bytes, count, place));
}
int mkdir(const char *path, mode_t mode) { STEP(mkdir, path, 1, next(path, mode)); }
int mkdirat(int folder, const char *path, mode_t mode) { STEP(mkdirat, path, 1, next(folder, path, mode)); }
int link(const char *old, const char *path) { STEP(link, path, 1, next(old, path)); }
int linkat(int a, const char *old, int b, const char *path, int flags) { STEP(linkat, path, 1, next(a, old, b, path, flags)); }
int rename(const char *old, const char *path) { STEP(rename, path, 0, next(old, path)); }
int renameat(int a, const char *old, int b, const char *path) { STEP(renameat, path, 0, next(a, old, b, path)); }
int renameat2(int a, const char *old, int b, const char *path, unsigned flags) {
  if (flags && getenv("FAULT_NO_EXCHANGE")) { errno = EINVAL; return -1; }
  STEP(renameat2, path, 0, next(a, old, b, path, flags));
}
int unlink(const char *path) { STEP(unlink, path, 0, next(path)); }
int unlinkat(int folder, const char *path, int flags) { STEP(unlinkat, path, 0, next(folder, path, flags)); }
int rmdir(const char *path) { STEP(rmdir, path, 0, next(path)); }
int ftruncate(int descriptor, off_t size) { STEP(ftruncate, "", 0, next(descriptor, size)); }
int chmod(const char *path, mode_t mode) { STEP(chmod, path, 0, next(path, mode)); }
int fchmod(int descriptor, mode_t mode) { STEP(fchmod, "", 0, next(descriptor, mode)); }
