using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Sql.Engines;

/// <summary>Where an agency's database server is, and who the hub is there.</summary>
/// <param name="Host">The server's name or address.</param>
/// <param name="Port">Its port.</param>
/// <param name="Database">The database.</param>
/// <param name="User">The account, which must be able to read only.</param>
/// <param name="Password">Its password.</param>
/// <param name="IsLoopback">Whether the way there stays on this machine; any other is encrypted, and the server's certificate checked.</param>
/// <param name="Connections">How many connections the agency's pool may hold.</param>
internal sealed record DatabaseServer(string Host, int Port, string Database, string User, string Password, bool IsLoopback, int Connections)
{
    /// <summary>How long a connection may take, waiting for a place in the pool included.</summary>
    public const int ConnectSeconds = 5;

    private const int UsualConnections = 8;

    /// <summary>The server, or null after a report.</summary>
    public static DatabaseServer? Read(AdapterPlan plan, int usualPort)
    {
        var connections = plan.Options.OptionalInteger("connections", 1, 100) ?? UsualConnections;
        var address = ReadAddress(plan, usualPort);
        if (plan.Credentials is null)
        {
            plan.Operation.Report("credentials", "This key is missing.", "Write user and password of an account that can read only.");
        }
        var (user, password) = (plan.Credentials?.Text("user"), plan.Credentials?.Secret("password"));
        return address is null || user is null || password is null
            ? null
            : new DatabaseServer(
                address.IdnHost, address.Port < 0 ? usualPort : address.Port, Uri.UnescapeDataString(address.AbsolutePath[1..]),
                user, password, address.IsLoopback, connections);
    }

    /// <summary>By what the agency's own people see the hub among their connections.</summary>
    public static string ApplicationName(string agency) => $"servicehub {agency}";

    private static Uri? ReadAddress(AdapterPlan plan, int usualPort)
    {
        var text = plan.Manifest.Address;
        if (text.Length == 0)
        {
            return null;
        }
        if (Uri.TryCreate($"db://{text}", UriKind.Absolute, out var address)
            && address.Host.Length > 0
            && address.AbsolutePath.LastIndexOf('/') == 0 && address.AbsolutePath.Length > 1
            && address.UserInfo.Length + address.Query.Length + address.Fragment.Length == 0)
        {
            return address;
        }
        plan.Operation.Report("address", "The address is not a database's.",
            $"Write host:port/database, such as db.example.go.th:{usualPort}/coverage; credentials have their own key.");
        return null;
    }
}
