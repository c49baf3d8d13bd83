namespace ServiceHub.Gateway.Tests.Support;

/// <summary>One hub for all tests that change nothing in it.</summary>
public sealed class SharedHub : IAsyncLifetime
{
    public HubUnderTest Hub { get; private set; } = null!;

    public async Task InitializeAsync() => Hub = await HubUnderTest.StartAsync();

    public async Task DisposeAsync() => await Hub.DisposeAsync();
}
