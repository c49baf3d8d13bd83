using ServiceHub.Data.Disclosure;
using ServiceHub.Services.Access;
using ServiceHub.Services.Disclosure;

namespace ServiceHub.Benchmarks.Log;

/// <summary>The log with a switch, which the hub has not: to see what it costs.</summary>
internal sealed class SwitchedDisclosures(DisclosureWriter writer) : IDisclosures
{
    public bool IsOn { get; set; } = true;

    public ValueTask<LogReceipt?> WriteAsync(Operation operation, DisclosedRequest request, CancellationToken cancellation) =>
        IsOn ? writer.WriteAsync(operation, request, cancellation) : default;
}
