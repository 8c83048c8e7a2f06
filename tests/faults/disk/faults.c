/*
 * A library to preload: it records what a process does to the files of one folder, lets such a call
 * fail, or ends the process at one.
 *
 *   cc -shared -fPIC -O1 -o faults.so faults.c -ldl
 *   FAULTS_FOLDER=/folder [FAULTS_RECORD=/file] LD_PRELOAD=faults.so program
 *
 * A record: u32 kind, u32 length of the name, u64 offset, u64 length of the data; the name; the data.
 * The program arms a fault by opening a path that does not exist, /faults/KIND/WHEN/K: the K-th call
 * from then on (KIND full, fail or kill; WHEN once or ever). Opening /faults/off ends it, with EEXIST
 * where the fault has happened and ENOENT where it has not; /faults/pause and /faults/resume let what
 * is between them pass uncounted.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { CREATE = 1, WRITE = 2, TRUNCATE = 3, SYNC = 4, UNLINK = 5, SYNC_FOLDER = 6 };
enum { OFF, FULL, FAIL, KILL };
enum { FILES = 4096, NAME = 256 };

static char names[FILES][NAME];
static int record = -1;
static const char *folder;
static int fault = OFF, for_ever, happened, paused;
static long at, calls;

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void start(void) {
  folder = getenv("FAULTS_FOLDER");
  const char *path = getenv("FAULTS_RECORD");
  if (path) record = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

/* The part of a path below the folder: "" for the folder itself, NULL for all else. */
static const char *below(const char *path) {
  size_t length = folder ? strlen(folder) : 0;
  if (length == 0 || strncmp(path, folder, length) != 0) return NULL;
  if (path[length] == 0) return "";
  return path[length] == '/' ? path + length + 1 : NULL;
}

static const char *name_of(int fd) {
  return fd >= 0 && fd < FILES && names[fd][0] ? names[fd] + 1 : NULL;
}

static void note(uint32_t kind, const char *name, uint64_t offset, const void *data, uint64_t length) {
  if (record < 0) return;
  uint32_t head[2] = {kind, (uint32_t)strlen(name)};
  uint64_t tail[2] = {offset, length};
  syscall(SYS_write, record, head, sizeof head);
  syscall(SYS_write, record, tail, sizeof tail);
  syscall(SYS_write, record, name, head[1]);
  if (length) syscall(SYS_write, record, data, length);
}

/* Whether this call has to fail; errno is then set. `grows`: it needs room on the disk. */
static int fails(int grows) {
  if (fault == OFF || paused || (fault == FULL && !grows)) return 0;
  calls += 1;
  if (for_ever ? calls < at : calls != at) return 0;
  happened = 1;
  if (fault == KILL) raise(SIGKILL);
  errno = fault == FULL ? ENOSPC : EIO;
  return 1;
}

static int order(const char *path) {
  char kind[8] = "", when[8] = "";
  if (strcmp(path, "/faults/off") == 0) {
    fault = OFF;
    errno = happened ? EEXIST : ENOENT;
  } else if (strcmp(path, "/faults/pause") == 0 || strcmp(path, "/faults/resume") == 0) {
    paused = path[8] == 'p';
    errno = ENOENT;
  } else if (sscanf(path, "/faults/%7[a-z]/%7[a-z]/%ld", kind, when, &at) == 3) {
    fault = strcmp(kind, "full") == 0 ? FULL : strcmp(kind, "fail") == 0 ? FAIL : KILL;
    for_ever = strcmp(when, "ever") == 0;
    happened = 0;
    calls = 0;
    errno = ENOENT;
  }
  return -1;
}

static int open_any(const char *path, int flags, mode_t mode) {
  if (strncmp(path, "/faults/", 8) == 0) return order(path);
  const char *name = below(path);
  struct stat now;
  int is_new = name && (flags & O_CREAT) && stat(path, &now) != 0;
  if (is_new && fails(1)) return -1;
  int fd = syscall(SYS_openat, AT_FDCWD, path, flags, mode);
  if (name && fd >= 0 && fd < FILES) {
    snprintf(names[fd], NAME, "/%s", name);
    if (is_new) note(CREATE, name, 0, NULL, 0);
  }
  return fd;
}

#define OPEN(symbol)                                   \
  int symbol(const char *path, int flags, ...) {       \
    va_list rest;                                      \
    va_start(rest, flags);                             \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                      \
    return open_any(path, flags, mode);                \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  if (fd >= 0 && fd < FILES) names[fd][0] = 0;
  return REAL(close)(fd);
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
  const char *name = name_of(fd);
  if (name && fails(1)) return -1;
  ssize_t done = syscall(SYS_pwrite64, fd, data, length, offset);
  if (name && done > 0) note(WRITE, name, offset, data, done);
  return done;
}
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  return pwrite(fd, data, length, offset);
}

ssize_t write(int fd, const void *data, size_t length) {
  const char *name = name_of(fd);
  if (name && fails(1)) return -1;
  /* A file opened to append is written at its end, wherever its offset is. */
  off_t offset = !name ? 0 : lseek(fd, 0, fcntl(fd, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR);
  ssize_t done = syscall(SYS_write, fd, data, length);
  if (name && done > 0) note(WRITE, name, offset, data, done);
  return done;
}

ssize_t pread(int fd, void *data, size_t length, off_t offset) {
  if (fault == FAIL && name_of(fd) && fails(0)) return -1;
  return syscall(SYS_pread64, fd, data, length, offset);
}
ssize_t pread64(int fd, void *data, size_t length, off64_t offset) {
  return pread(fd, data, length, offset);
}

int ftruncate(int fd, off_t size) {
  const char *name = name_of(fd);
  if (name && fails(0)) return -1;
  int done = syscall(SYS_ftruncate, fd, size);
  if (name && done == 0) note(TRUNCATE, name, size, NULL, 0);
  return done;
}
int ftruncate64(int fd, off64_t size) { return ftruncate(fd, size); }

static int sync_any(int fd, long call) {
  const char *name = name_of(fd);
  if (name && fails(0)) return -1;
  int done = syscall(call, fd);
  if (name && done == 0) note(*name ? SYNC : SYNC_FOLDER, name, 0, NULL, 0);
  return done;
}
int fsync(int fd) { return sync_any(fd, SYS_fsync); }
int fdatasync(int fd) { return sync_any(fd, SYS_fdatasync); }

int unlink(const char *path) {
  const char *name = below(path);
  if (name && fails(0)) return -1;
  int done = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  if (name && done == 0) note(UNLINK, name, 0, NULL, 0);
  return done;
}
