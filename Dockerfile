# The front end needs Node 24; only the build sees it.
FROM node:24-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /build
COPY . .
# Format and tests are the business of ./hearthwork test; the licence and ban rules hold here too.
ENV npm_config_cache=/cache/npm
RUN --mount=type=cache,target=/cache \
    mvn -Dmaven.repo.local=/cache/maven --batch-mode --no-transfer-progress -Pproduct -DskipTests -Dspotless.check.skip=true package

FROM eclipse-temurin:25-jre
# The runtime image brings neither curl nor wget; the health check needs one.
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --user-group --home-dir /var/lib/hearthwork --shell /usr/sbin/nologin hearthwork \
 && install -d -o hearthwork -g hearthwork -m 0700 /var/lib/hearthwork
COPY --from=build /build/target/hearthwork.jar /opt/hearthwork/hearthwork.jar
USER hearthwork
WORKDIR /var/lib/hearthwork
ENV HEARTHWORK_DATA=/var/lib/hearthwork \
    HEARTHWORK_ADDRESS=0.0.0.0 \
    HEARTHWORK_PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=90s --retries=3 \
    CMD curl -fsS -o /dev/null "http://127.0.0.1:${HEARTHWORK_PORT}/health"
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", \
    "-jar", "/opt/hearthwork/hearthwork.jar"]
