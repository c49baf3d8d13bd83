using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.Support;

/// <summary>The files of the repository that tests read as they are.</summary>
internal static class Repository
{
    public static string Agencies { get; } = Checkout.File("adapters", "agencies");

    public static string Schema { get; } = Checkout.File("schema");

    public static string Sample(string agency, string file) => Path.Combine(Agencies, agency, "samples", file);
}
