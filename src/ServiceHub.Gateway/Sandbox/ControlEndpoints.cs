using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ServiceHub.Adapters;
using ServiceHub.Gateway.Pages;
using ServiceHub.Sandbox.Agencies;
using ServiceHub.Sandbox.Agencies.Faults;

namespace ServiceHub.Gateway.Sandbox;

/// <summary>
/// Makes the sandbox's agencies misbehave, to see what their clients then see: <c>/sandbox</c> for people,
/// <c>/sandbox/agencies</c> for programs. Only where the sandbox runs; nothing of it is about a citizen.
/// </summary>
internal static class ControlEndpoints
{
    private const string Agencies = "/sandbox/agencies";
    private const string OfAgency = Agencies + "/{agency}/fault";
    private const long LargestRequest = 4 * 1024;

    private static readonly SemaphoreSlim One = new(1);

    public static void MapSandbox(this WebApplication app)
    {
        if (app.Services.GetService<SandboxAgencies>() is not { } sandbox)
        {
            return;
        }
        var catalogue = app.Services.GetRequiredService<AgencyCatalogue>();
        var endpoints = app.MapGroup("").AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(LargestRequest)).ExcludeFromDescription();
        endpoints.MapGet("/sandbox", (HttpContext context) => WritePageAsync(context, sandbox, catalogue, problem: null));
        endpoints.MapGet(Agencies, () => Results.Json(sandbox.Faults.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => AgencyState.Of(entry.Key, entry.Value))));
        endpoints.MapPut(OfAgency, (string agency, FaultInput input) => PutAsync(agency, input, sandbox));
        endpoints.MapPost(OfAgency, (string agency, HttpContext context) => PostAsync(agency, context, sandbox, catalogue));
    }

    private static async Task<IResult> PutAsync(string agency, FaultInput input, SandboxAgencies sandbox)
    {
        if (!sandbox.Faults.TryGetValue(agency, out var faults))
        {
            return Results.Problem($"There is no such agency. There are: {string.Join(", ", sandbox.Faults.Keys.Order(StringComparer.Ordinal))}.", statusCode: StatusCodes.Status404NotFound);
        }
        return await TrySetAsync(faults, input) is { } problem
            ? Results.Problem(problem, statusCode: StatusCodes.Status400BadRequest)
            : Results.Json(AgencyState.Of(agency, faults));
    }

    /// <summary>A form of the page; a page of another origin must not change the sandbox by a browser's hand.</summary>
    private static async Task PostAsync(string agency, HttpContext context, SandboxAgencies sandbox, AgencyCatalogue catalogue)
    {
        // The page sends no referrer, so that browsers send no origin either, but always this (Fetch Metadata, section 2.3).
        if (context.Request.Headers["Sec-Fetch-Site"] != "same-origin" || !context.Request.HasFormContentType || !sandbox.Faults.TryGetValue(agency, out var faults))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        int? delay = int.TryParse(form["delayMs"], NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) ? milliseconds : null;
        if (await TrySetAsync(faults, new FaultInput(form["kind"], delay)) is { } problem)
        {
            await WritePageAsync(context, sandbox, catalogue, problem);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/sandbox";
    }

    /// <returns>What is wrong with the input; null when the agency has the fault now.</returns>
    private static async Task<string?> TrySetAsync(IAgencyFaults faults, FaultInput input)
    {
        if (!AgencyState.TryParse(input.Kind, out var kind) || !faults.Kinds.Contains(kind))
        {
            return $"This agency can be one of: {string.Join(", ", faults.Kinds.Select(AgencyState.NameOf))}.";
        }
        var delay = TimeSpan.FromMilliseconds(kind == FaultKind.Slow ? input.DelayMs ?? 0 : 0);
        if (kind == FaultKind.Slow && (delay <= TimeSpan.Zero || delay > Fault.LongestDelay))
        {
            return $"Say in delayMs how slow: 1 to {Fault.LongestDelay.TotalMilliseconds}.";
        }
        await One.WaitAsync();
        try
        {
            await faults.SetAsync(new Fault(kind, delay));
            return null;
        }
        finally
        {
            One.Release();
        }
    }

    private static Task WritePageAsync(HttpContext context, SandboxAgencies sandbox, AgencyCatalogue catalogue, string? problem)
    {
        var thai = context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .FirstOrDefault()?.Value.StartsWith("th", StringComparison.OrdinalIgnoreCase) ?? false;
        var html = ControlPage.Of(thai, sandbox.Faults, name => catalogue.Find(name)?.Title, problem);
        return Page.WriteAsync(context, problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, html, returnsTo: null);
    }
}
