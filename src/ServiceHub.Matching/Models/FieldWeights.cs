using ServiceHub.Matching.Fields;
using ServiceHub.Matching.Records;

namespace ServiceHub.Matching.Models;

/// <summary>A field's shares as bits, computed once.</summary>
internal sealed class FieldWeights
{
    private readonly Comparison _comparison;
    private readonly FieldModel _model;
    private readonly int _self;
    private readonly int[] _follows;
    private readonly double[][] _same;
    private readonly double[][] _home;

    public FieldWeights(Comparison comparison, FieldModel model, IReadOnlyList<FieldModel> all)
    {
        (_comparison, _model) = (comparison, model);
        List<string> names = [.. all.Select(field => field.Name)];
        (_self, _follows) = (names.IndexOf(model.Name), [.. model.Follows.Select(name => names.IndexOf(name))]);
        IsOfHome = model.Kind is { } kind && KindGroups.SharedAtHome(kind) > 0;
        // In the order of Company.
        IReadOnlyList<LevelModel>[] tables = [model.Levels, model.Agreeing, model.Near, model.Differing];
        _same = [.. tables.Select(levels => levels.Select(level => Math.Log2(level.Same / level.Other)).ToArray())];
        _home = [.. tables.Select(levels => levels.Select(level => Math.Log2(level.Home / level.Other)).ToArray())];
    }

    /// <summary>Whether people of one household share the field.</summary>
    public bool IsOfHome { get; }

    /// <summary>The bits that speak for one person.</summary>
    public double Same(ReadOnlySpan<byte> degrees) => _same[(int)_comparison.CompanyOf(degrees, _follows)][degrees[_self] - 1];

    /// <summary>The bits that speak for two people of one household.</summary>
    public double Home(ReadOnlySpan<byte> degrees) => _home[(int)_comparison.CompanyOf(degrees, _follows)][degrees[_self] - 1];

    /// <summary>What agreement on this value says beyond the average.</summary>
    public double Rarity(FieldValue value) => _model.Rarity(value);
}
