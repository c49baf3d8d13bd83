using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceHub.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class FileLoadHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Loads were kept by agency and are by agency and operation now: nothing finds the old ones. The files are read anew.
            migrationBuilder.Sql("DELETE FROM \"FileRecords\"");
            migrationBuilder.Sql("DELETE FROM \"FileLoads\"");

            migrationBuilder.DropIndex(
                name: "IX_FileLoads_Agency_Committed",
                table: "FileLoads");

            migrationBuilder.DropColumn(
                name: "Agency",
                table: "FileLoads");

            migrationBuilder.RenameColumn(
                name: "LoadedAt",
                table: "FileLoads",
                newName: "Touched");

            migrationBuilder.RenameColumn(
                name: "Committed",
                table: "FileLoads",
                newName: "IsKept");

            migrationBuilder.AlterColumn<DateTime>(
                name: "AsOf",
                table: "FileLoads",
                type: "timestamp with time zone",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone");

            migrationBuilder.AddColumn<string>(
                name: "Detail",
                table: "FileLoads",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Ended",
                table: "FileLoads",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "FileLoads",
                type: "character varying(128)",
                maxLength: 128,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "FileLoads",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_FileLoads_Source",
                table: "FileLoads",
                column: "Source",
                unique: true,
                filter: "\"State\" = 'Loading'");

            migrationBuilder.CreateIndex(
                name: "IX_FileLoads_Source_State",
                table: "FileLoads",
                columns: new[] { "Source", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_FileLoads_Source",
                table: "FileLoads");

            migrationBuilder.DropIndex(
                name: "IX_FileLoads_Source_State",
                table: "FileLoads");

            migrationBuilder.DropColumn(
                name: "Detail",
                table: "FileLoads");

            migrationBuilder.DropColumn(
                name: "Ended",
                table: "FileLoads");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "FileLoads");

            migrationBuilder.DropColumn(
                name: "State",
                table: "FileLoads");

            migrationBuilder.RenameColumn(
                name: "Touched",
                table: "FileLoads",
                newName: "LoadedAt");

            migrationBuilder.RenameColumn(
                name: "IsKept",
                table: "FileLoads",
                newName: "Committed");

            migrationBuilder.AlterColumn<DateTime>(
                name: "AsOf",
                table: "FileLoads",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified),
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Agency",
                table: "FileLoads",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_FileLoads_Agency_Committed",
                table: "FileLoads",
                columns: new[] { "Agency", "Committed" });
        }
    }
}
