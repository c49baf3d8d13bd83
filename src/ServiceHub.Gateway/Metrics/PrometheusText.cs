using System.Globalization;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace ServiceHub.Gateway.Metrics;

/// <summary>
/// Writes metrics as Prometheus reads them (text exposition format 0.0.4), with the names that OpenTelemetry's rules for
/// Prometheus give them.
/// </summary>
internal sealed class PrometheusText : BaseExporter<Metric>
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();

    /// <summary>The metrics of the last export; empties itself.</summary>
    public string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        return text;
    }

    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (var metric in batch)
        {
            Write(metric);
        }
        return ExportResult.Success;
    }

    private void Write(Metric metric)
    {
        var counts = metric.MetricType is MetricType.LongSum or MetricType.DoubleSum;
        var name = NameOf(metric) + (counts ? "_total" : "");
        _text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {EscapeLine(metric.Description)}\n");
        _text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {(counts ? "counter" : metric.MetricType == MetricType.Histogram ? "histogram" : "gauge")}\n");
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            var labels = Labels(point.Tags);
            switch (metric.MetricType)
            {
                case MetricType.Histogram:
                    WriteHistogram(name, labels, point);
                    break;
                case MetricType.LongSum or MetricType.LongSumNonMonotonic:
                    Line(name, labels, point.GetSumLong());
                    break;
                case MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic:
                    Line(name, labels, point.GetSumDouble());
                    break;
                case MetricType.LongGauge:
                    Line(name, labels, point.GetGaugeLastValueLong());
                    break;
                case MetricType.DoubleGauge:
                    Line(name, labels, point.GetGaugeLastValueDouble());
                    break;
            }
        }
    }

    private void WriteHistogram(string name, string labels, in MetricPoint point)
    {
        var below = 0L;
        var comma = labels.Length == 0 ? "" : ",";
        foreach (var bucket in point.GetHistogramBuckets())
        {
            below += bucket.BucketCount;
            var bound = double.IsPositiveInfinity(bucket.ExplicitBound) ? "+Inf" : bucket.ExplicitBound.ToString("R", CultureInfo.InvariantCulture);
            Line($"{name}_bucket", $"{labels}{comma}le=\"{bound}\"", below);
        }
        Line($"{name}_sum", labels, point.GetHistogramSum());
        Line($"{name}_count", labels, point.GetHistogramCount());
    }

    private void Line(string name, string labels, double value) => _text.Append(
        CultureInfo.InvariantCulture, $"{name}{(labels.Length == 0 ? "" : $"{{{labels}}}")} {value:R}\n");

    private static string NameOf(Metric metric)
    {
        var unit = metric.Unit switch
        {
            "s" => "_seconds",
            "ms" => "_milliseconds",
            "By" => "_bytes",
            _ => "",
        };
        return Plain(metric.Name) + unit;
    }

    private static string Labels(ReadOnlyTagCollection tags)
    {
        List<string> labels = [];
        foreach (var (key, value) in tags)
        {
            labels.Add($"{Plain(key)}=\"{Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")}\"");
        }
        return string.Join(',', labels);
    }

    private static string Plain(string name) => string.Concat(name.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '_'));

    private static string Escape(string text) => EscapeLine(text).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string EscapeLine(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
