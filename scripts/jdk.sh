# Sourced by ./run, ./test, ./bench and ./duxue: picks a JDK of at least 25 and exports JAVA_HOME.
# Looks at JAVA_HOME first, then the usual places; explains itself when none fits.
_duxue_jdk_ok() {
  [ -x "$1/bin/javac" ] || return 1
  local v
  # A JDK says its version in a file; asking the program itself costs as much as a short command.
  v=
  if [ -r "$1/release" ]; then
    while IFS= read -r _line; do
      case "$_line" in JAVA_VERSION=*) v=${_line#*\"}; v=${v%%[.\"-]*} ;; esac
    done <"$1/release"
  fi
  [ -n "$v" ] || v=$("$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
  case "$v" in ''|*[!0-9]*) return 1 ;; esac
  [ "$v" -ge 25 ]
}
_duxue_found=
for _d in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  if [ -n "$_d" ] && _duxue_jdk_ok "$_d"; then _duxue_found=$_d; break; fi
done
if [ -z "$_duxue_found" ]; then
  cat >&2 <<'MSG'
Duxue needs a JDK of version 25 or newer and found none.
督学平台需要 25 或更高版本的 JDK，没有找到。
  Looked at JAVA_HOME, /usr/lib/jvm/*, /opt/java/*, /opt/jdk*, ~/.sdkman and the macOS folder.
  Remedy: install one (for example Eclipse Temurin 25) and, if it lies elsewhere, set JAVA_HOME to its folder.
MSG
  exit 3
fi
export JAVA_HOME=$_duxue_found
export PATH="$JAVA_HOME/bin:$PATH"
unset _d _line _duxue_found
