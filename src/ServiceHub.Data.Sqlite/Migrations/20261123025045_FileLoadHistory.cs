using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceHub.Data.Sqlite.Migrations
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
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "Detail",
                table: "FileLoads",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Ended",
                table: "FileLoads",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "FileLoads",
                type: "TEXT",
                maxLength: 128,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "FileLoads",
                type: "TEXT",
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
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified),
                oldClrType: typeof(DateTime),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Agency",
                table: "FileLoads",
                type: "TEXT",
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
