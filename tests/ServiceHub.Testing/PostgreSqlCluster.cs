using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ServiceHub.Testing;

/// <summary>
/// A PostgreSQL server of this test run alone, on a free port of the loopback. It ends with the process that started it, however
/// that ends: its keeper reads from a pipe that then closes.
/// </summary>
public static class PostgreSqlCluster
{
    // With its keeper, whose pipe must not be collected before the tests end.
    private static readonly Lazy<(int Port, Process Keeper)> Server = new(Start, LazyThreadSafetyMode.ExecutionAndPublication);
    private static int _databases;

    /// <summary>The connection string of a new and empty database.</summary>
    public static string NewDatabase()
    {
        var name = $"hub_{Interlocked.Increment(ref _databases)}";
        var port = Server.Value.Port;
        Run($"\"$bin/createdb\" -h 127.0.0.1 -p {port} -U postgres {name}");
        return $"Host=127.0.0.1;Port={port};Database={name};Username=postgres";
    }

    private static (int Port, Process Keeper) Start()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var keeper = Shell(
            $"""
            data=$(mktemp -d /tmp/servicehub-postgres-XXXXXX)
            "$bin/initdb" -D "$data" -U postgres -A trust -E UTF8 --no-locale --no-sync >"$data.log" 2>&1
            "$bin/pg_ctl" -D "$data" -w -l "$data.log" -o "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300" start >/dev/null 2>&1 && echo ready || cat "$data.log"
            read -r _
            "$bin/pg_ctl" -D "$data" -m immediate stop >/dev/null 2>&1
            rm -rf "$data" "$data.log"
            """);
        var line = keeper.StandardOutput.ReadLine();
        return line == "ready" ? (port, keeper) : throw new InvalidOperationException($"PostgreSQL did not start: {line}");
    }

    private static void Run(string script)
    {
        using var process = Shell(script);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"PostgreSQL refused: {output}");
        }
    }

    /// <summary>The server refuses to run as root, so that its own user runs it then.</summary>
    private static Process Shell(string script)
    {
        var whole = $"bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1); cd /tmp; {script}";
        string[] words = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", "sh", "-c", whole] : ["sh", "-c", whole];
        return Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }
}
