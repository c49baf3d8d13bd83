using System.Text;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests;

public sealed class AgencyReloadTests : IDisposable
{
    private readonly ScriptedAgency _agency = new();

    public void Dispose() => _agency.Dispose();

    [Fact]
    public void What_has_not_changed_is_not_read_again()
    {
        var report = _agency.Catalogue.Reload();

        (report.Changed.Count, report.Errors.Count, _agency.Closed).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task A_changed_manifest_holds_from_then_on_behind_the_same_operation()
    {
        await _agency.AskAsync();
        _agency.Write(""" "many": false, "freshFor": "2h", """, fields: """ "other": { "from": "x" }, "note": { "from": "note" } """);

        _agency.Catalogue.Reload().Changed.ShouldBe([_agency.Name]);

        _agency.Catalogue.Find(_agency.Name, "note").ShouldBeSameAs(_agency.Operation);
        _agency.Operation.FreshFor.ShouldBe(TimeSpan.FromHours(2));
        _agency.Operation.Shape.Fields.Select(field => field.Name).ShouldBe(["other", "note"]);
        _agency.Operation.State.LastSuccess.ShouldNotBeNull();
        _agency.Closed.ShouldBe(1);
        (await _agency.AskAsync()).Failure.ShouldBeNull();
    }

    [Fact]
    public async Task A_bad_manifest_leaves_the_last_good_one_and_is_told_once()
    {
        _agency.Write(Encoding.UTF8.GetBytes("""{ "agency": """));

        var error = _agency.Catalogue.Reload().Errors.ShouldHaveSingleItem();

        (error.File, error.Remedy.Length > 0).ShouldBe((_agency.File, true));
        _agency.Catalogue.Reload().Errors.ShouldBeEmpty();
        (await _agency.AskAsync()).Failure.ShouldBeNull();
        _agency.Closed.ShouldBe(0);

        _agency.Write(""" "freshFor": "2h", """);
        _agency.Catalogue.Reload().Changed.ShouldBe([_agency.Name]);
    }

    [Fact]
    public void Every_error_of_it_is_told()
    {
        _agency.Write(""" "timeout": "soon", "colour": "blue", """);

        _agency.Catalogue.Reload().Errors.Select(error => error.Path).Order()
            .ShouldBe(["/operations/note/colour", "/operations/note/timeout"]);
    }

    [Fact]
    public void A_setting_that_a_manifest_refers_to_has_it_read_again()
    {
        _agency.Settings["Where"] = "there";
        _agency.Catalogue.Reload().Changed.ShouldBe([_agency.Name]);

        _agency.Settings["Where"] = null;
        _agency.Catalogue.Reload().Errors.ShouldHaveSingleItem().Remedy.ShouldContain("Where");
        _agency.Catalogue.Reload().Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_call_under_way_ends_as_it_began_and_its_adapter_after_it()
    {
        var gate = new Gate();
        _agency.Does = async (request, cancellation) =>
        {
            await gate.PassAsync(cancellation);
            return ScriptedAgency.Notes(request, "old");
        };
        var asking = _agency.AskAsync();
        await gate.ArrivedAsync();
        _agency.Write(""" "freshFor": "2h", """);
        _agency.Catalogue.Reload().Changed.ShouldNotBeEmpty();
        _agency.Does = (request, _) => Task.FromResult(ScriptedAgency.Notes(request, "new"));

        _agency.Closed.ShouldBe(0);
        (await _agency.AskAsync()).Value("note").ShouldBe("new");
        gate.Open();

        (await asking).Value("note").ShouldBe("old");
        SpinWait.SpinUntil(() => _agency.Closed == 1);
    }

    [Fact]
    public async Task Records_of_another_type_do_not_fit_what_is_bound()
    {
        _agency.Write(fields: """ "note": { "from": "note", "convert": "integer" } """);

        _agency.Catalogue.Reload().Errors.ShouldHaveSingleItem().Problem.ShouldContain("note");

        _agency.Operation.Shape.Fields.ShouldHaveSingleItem().Type.ShouldBe(typeof(string));
        (await _agency.AskAsync()).Failure.ShouldBeNull();
        _agency.Closed.ShouldBe(1);
        _agency.Catalogue.Reload().Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Several_records_where_one_was_bound_do_not_fit()
    {
        _agency.Write(""" "many": true, """);

        _agency.Catalogue.Reload().Errors.ShouldHaveSingleItem().Problem.ShouldContain("several records");
    }

    [Fact]
    public void Who_uses_the_agencies_says_what_does_not_fit_of_the_catalogue_as_it_would_be()
    {
        _agency.Catalogue.Check = catalogue => catalogue.Find(_agency.Name, "note")!.Shape.Fields.Any(field => field.Name == "note") ? [] : ["note is gone"];
        _agency.Write(fields: """ "other": { "from": "x" } """);

        _agency.Catalogue.Reload().Errors.ShouldHaveSingleItem().Problem.ShouldBe("note is gone");
        _agency.Operation.Shape.Fields.ShouldHaveSingleItem().Name.ShouldBe("note");

        _agency.Write(fields: """ "note": { "from": "x" } """);
        _agency.Catalogue.Reload().Changed.ShouldBe([_agency.Name]);
    }

    [Fact]
    public async Task An_agency_in_use_does_not_vanish()
    {
        _agency.Catalogue.Check = catalogue => catalogue.Find(_agency.Name) is null ? ["it is in use"] : [];
        _agency.Remove();

        _agency.Catalogue.Reload().Errors.ShouldHaveSingleItem().Problem.ShouldBe("it is in use");

        _agency.Catalogue.Reload().Errors.ShouldBeEmpty();
        (await _agency.AskAsync()).Failure.ShouldBeNull();
    }

    [Fact]
    public async Task An_agency_that_nobody_uses_may_go_and_come_back()
    {
        _agency.Remove();
        _agency.Catalogue.Reload().Changed.ShouldBe([_agency.Name]);
        _agency.Catalogue.Agencies.ShouldBeEmpty();
        await Should.ThrowAsync<ObjectDisposedException>(() => _agency.AskAsync());

        _agency.Write();
        _agency.Catalogue.Reload().Changed.ShouldBe([_agency.Name]);
        (await _agency.Catalogue.Find(_agency.Name, "note")!.AskAsync([People.Somchai], CancellationToken.None)).Answers[0].Failure.ShouldBeNull();
    }

    [Fact]
    public async Task A_new_circuit_begins_closed()
    {
        _agency.Write(agency: """ "circuit": { "minimumCalls": 2 }, """);
        _agency.Catalogue.Reload();
        _agency.Does = (_, _) => throw new IOException();
        await _agency.AskAsync();
        await _agency.AskAsync();
        _agency.Operation.State.Circuit.ShouldBe(AgencyCircuit.Open);

        _agency.Write(agency: """ "circuit": { "minimumCalls": 3 }, """);
        _agency.Catalogue.Reload();

        _agency.Operation.State.Circuit.ShouldBe(AgencyCircuit.Closed);
        _agency.Operation.State.LastFailure.ShouldBe(AgencyFailureCode.Unavailable);
    }

    [Fact]
    public async Task Reading_again_and_again_under_load_loses_no_answer()
    {
        using var done = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 4).Select(at => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                (await _agency.AskAsync(new AgencyQuestion([People.Strangers(4)[at]]), CancellationToken.None)).Failure.ShouldBeNull();
            }
        })).ToList();
        for (var i = 1; i <= 20; i++)
        {
            _agency.Write($"\"freshFor\": \"{i}h\",");
            _agency.Catalogue.Reload().Changed.ShouldNotBeEmpty();
        }
        await done.CancelAsync();
        await Task.WhenAll(asking);

        SpinWait.SpinUntil(() => _agency.Closed == 20);
    }
}
