# Sourced by ./run, ./test, ./bench and ./duxue after scripts/jdk.sh: builds what is missing or older than its sources.
# Shell functions only; nothing happens until one is called. Callers have changed to the root of the checkout.

say() { printf '%s\n' "$*" >&2; }

# stale TARGET SOURCE...: true when TARGET is missing or some source is newer than it.
stale() {
  _target=$1; shift
  [ -e "$_target" ] || return 0
  [ -n "$(find "$@" -type f -newer "$_target" \
      -not -path '*/target/*' -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/test-results/*' \
      -print -quit 2>/dev/null)" ]
}

need() { # need COMMAND PURPOSE
  command -v "$1" >/dev/null 2>&1 || { say "Duxue needs $1 $2. 缺少 $1，请先安装。"; exit 3; }
}

build_web() {
  need node "to build the console (version 20.19 or newer)"
  need npm "to build the console"
  if stale web/node_modules/.package-lock.json web/package-lock.json; then
    say "web: installing packages … 正在安装前端依赖"
    (cd web && npm ci --no-audit --no-fund --loglevel=error) >&2
    touch web/node_modules/.package-lock.json
  fi
  if stale web/dist/index.html web/src web/index.html web/package.json web/vite.config.ts; then
    say "web: building … 正在构建前端"
    (cd web && npm exec -- vite build --logLevel warn) >&2 # types are the concern of ./test
    touch web/dist/index.html
  fi
}

# The platform jar unpacked, so that the JVM's archive of loaded classes can be used for a fast start.
APP_DIR=platform/target/app
APP_JAR=$APP_DIR/platform.jar

build_platform() {
  build_web
  if stale "$APP_JAR" pom.xml statistics evaluation packs workbooks planning reports demo postgres platform \
      || [ web/dist/index.html -nt "$APP_JAR" ]; then
    need mvn "to build the platform"
    say "platform: building … 正在构建平台（首次需下载依赖，约一两分钟）"
    mvn -q -B -ntp -pl platform -am package -DskipTests -Dspotless.check.skip=true >&2
    rm -rf "$APP_DIR"
    java -Djarmode=tools -jar platform/target/platform-0.1.0-SNAPSHOT-app.jar extract --destination "$APP_DIR" >/dev/null
    mv "$APP_DIR"/platform-0.1.0-SNAPSHOT-app.jar "$APP_JAR"
    touch "$APP_JAR"
    rm -f "$APP_DIR/platform.aot"
  fi
}

# Debian packages that the browser tests need; installed through the system's package manager when absent.
install_browser() {
  _missing=
  command -v chromium >/dev/null 2>&1 || _missing="$_missing chromium"
  fc-list 2>/dev/null | grep -c 'Noto Sans CJK' >/dev/null || _missing="$_missing fonts-noto-cjk fontconfig"
  fc-list 2>/dev/null | grep -ci 'AR PL' >/dev/null || _missing="$_missing fonts-arphic-gbsn00lp fonts-arphic-gkai00mp"
  [ -z "$_missing" ] && return 0
  if ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" != 0 ]; then
    say "The browser tests need:$_missing. Install them and start again. 浏览器测试需要以上软件包。"
    exit 3
  fi
  say "installing:$_missing"
  apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $_missing >&2
}
